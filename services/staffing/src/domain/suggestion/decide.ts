import {
  type Acting,
  accept,
  type Decision,
  type Fen,
  formatFen,
  type Recording,
  refuse,
  type Selves,
} from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { refuseMaker } from './rules.js';
import { madeOf, type Suggestion, type SuggestionEvent } from './suggestion.js';

export interface MakeSuggestion extends Recording {
  readonly suggestionId: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly title: string;
  readonly text: string;
}

/** A member of staff says how something could be done better. */
export const makeSuggestion = (command: MakeSuggestion): Decision<SuggestionEvent> => {
  const { suggestionId, propertyId, employeeId, title, text, eventId, at } = command;
  const made = { id: suggestionId, propertyId, employeeId, madeAt: at, title, text, madeEvent: eventId };
  return (
    refuseFuture(command) ?? accept({ type: 'SuggestionMade', eventId, at, suggestion: { ...made, state: 'open' } })
  );
};

export interface DecideSuggestion extends Recording, Pick<Selves, 'selves'> {
  readonly decidedBy: string;
  readonly outcome: 'adopted' | 'declined';
  /** Of an adopted one only; more than nothing. */
  readonly reward?: Fen;
  readonly reason: string;
}

/** A suggestion is adopted, with a reward or without, or declined, by another person than who made it. */
export const decideSuggestion = (suggestion: Suggestion, command: DecideSuggestion): Decision<SuggestionEvent> => {
  const { decidedBy, outcome, reward, reason, eventId, at } = command;
  if (suggestion.state === 'withdrawn') return refuse('staffing.suggestion-withdrawn', { id: suggestion.id });
  if (suggestion.state !== 'open') return refuse('staffing.suggestion-already-decided', { id: suggestion.id });
  const own = refuseMaker(suggestion, { by: decidedBy, selves: command.selves });
  if (own !== undefined) return own;
  if (at < suggestion.madeAt) return refuse('staffing.suggestion-decided-before-made-invalid');
  if (reward !== undefined && (outcome === 'declined' || reward <= 0n))
    return refuse('staffing.suggestion-reward-invalid');
  const decided = { ...madeOf(suggestion), decidedAt: at, decidedBy, reason, decidedEvent: eventId };
  const event: SuggestionEvent =
    outcome === 'declined'
      ? { type: 'SuggestionDeclined', eventId, at, suggestion: { ...decided, state: 'declined' } }
      : {
          type: 'SuggestionAdopted',
          eventId,
          at,
          suggestion: { ...decided, state: 'adopted', ...(reward !== undefined && { reward: formatFen(reward) }) },
        };
  return refuseFuture(command) ?? accept(event);
};

export interface WithdrawSuggestion extends Recording {
  readonly why: string;
  /** Id of the event that withdraws the decision, where there is one. */
  readonly decisionEventId: string;
}

const withdrawnDecision = (
  suggestion: Suggestion,
  { eventId, at, why }: Recording & { readonly why: string },
): readonly SuggestionEvent[] =>
  suggestion.state === 'open' || suggestion.state === 'withdrawn'
    ? []
    : [
        {
          type: 'SuggestionDecisionWithdrawn',
          eventId,
          at,
          suggestion: { ...madeOf(suggestion), state: 'open' },
          withdrawnEvent: suggestion.decidedEvent,
          why,
        },
      ];

/** The decision was a mistake: the suggestion waits for one again. Who made it takes it back no more than they decide. */
export const withdrawSuggestionDecision = (
  suggestion: Suggestion,
  command: Recording & Acting & { readonly why: string },
): Decision<SuggestionEvent> => {
  if (suggestion.state === 'withdrawn') return refuse('staffing.suggestion-withdrawn', { id: suggestion.id });
  if (suggestion.state === 'open') return refuse('staffing.suggestion-not-decided', { id: suggestion.id });
  return refuseMaker(suggestion, command) ?? refuseFuture(command) ?? accept(...withdrawnDecision(suggestion, command));
};

/** The suggestion was recorded by mistake; so was what was decided of it. */
export const withdrawSuggestion = (suggestion: Suggestion, command: WithdrawSuggestion): Decision<SuggestionEvent> => {
  const { why, decisionEventId, eventId, at } = command;
  if (suggestion.state === 'withdrawn') return refuse('staffing.suggestion-withdrawn', { id: suggestion.id });
  const decision = withdrawnDecision(suggestion, { ...command, eventId: decisionEventId });
  const whole: SuggestionEvent = {
    type: 'SuggestionWithdrawn',
    eventId,
    at,
    suggestion: { ...madeOf(suggestion), state: 'withdrawn', why },
    withdrawnEvent: suggestion.madeEvent,
  };
  return refuseFuture(command) ?? accept(...decision, whole);
};
