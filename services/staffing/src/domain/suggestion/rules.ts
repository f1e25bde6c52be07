import { type Decision, isSelf, refuse, type Selves } from '@goldkey/kernel';
import type { Suggestion } from './suggestion.js';

/** Who made a suggestion does not decide about it. */
export const refuseMaker = ({ employeeId }: Suggestion, acting: Selves): Decision<never> | undefined =>
  isSelf(employeeId, acting) ? refuse('staffing.suggestion-by-maker.forbidden') : undefined;

/** Whether this person, among others, may take the decision back. */
export const mayWithdrawDecision = (suggestion: Suggestion, acting: Selves): boolean =>
  (suggestion.state === 'adopted' || suggestion.state === 'declined') && refuseMaker(suggestion, acting) === undefined;

/** Whether the suggestion waits for this person, among others, to decide. */
export const mayDecideSuggestion = (suggestion: Suggestion, acting: Selves): boolean =>
  suggestion.state === 'open' && refuseMaker(suggestion, acting) === undefined;
