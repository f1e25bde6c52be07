import { fen, instant } from '@goldkey/kernel';
import { given, isNotForWhomItConcerns } from '@goldkey/testing';
import { decideSuggestion, makeSuggestion, withdrawSuggestion } from './decide.js';
import type { Suggestion } from './suggestion.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-2', selves: [] };
const told = { eventId: 'event-2', at: now };
const made = {
  id: 's-1',
  propertyId: 'p-1',
  employeeId: 'e-1',
  madeAt: instant(now - 1000),
  title: '节水',
  text: '绿化用中水',
  madeEvent: 'event-1',
};
const open: Suggestion = { ...made, state: 'open' };
const decision = { ...said, decidedBy: 'e-2', outcome: 'adopted' as const, reason: '省钱' };
const adopted: Suggestion = {
  ...made,
  state: 'adopted',
  reward: '200.00',
  decidedAt: now,
  decidedBy: 'e-2',
  reason: '省钱',
  decidedEvent: 'event-2',
};

test('somebody suggests something', () => {
  const { id: suggestionId, madeAt: _, madeEvent: __, ...words } = made;
  expect(makeSuggestion({ ...said, ...words, suggestionId })).toEqual({
    accepted: true,
    events: [
      { ...told, type: 'SuggestionMade', suggestion: { ...made, madeAt: now, madeEvent: 'event-2', state: 'open' } },
    ],
  });
});

test('another person adopts it with a reward, or declines it', () => {
  given(open)
    .when(decideSuggestion, { ...decision, reward: fen('200') })
    .then({ ...told, type: 'SuggestionAdopted', suggestion: adopted });
  const { reward: _, ...rest } = adopted as Extract<Suggestion, { state: 'adopted' }>;
  given(open)
    .when(decideSuggestion, { ...decision, outcome: 'declined' as const })
    .then({ ...told, type: 'SuggestionDeclined', suggestion: { ...rest, state: 'declined' } });
  given(open)
    .when(decideSuggestion, { ...decision, decidedBy: 'e-1' })
    .refuses('staffing.suggestion-by-maker.forbidden');
  given(adopted).when(decideSuggestion, decision).refuses('staffing.suggestion-already-decided');
  isNotForWhomItConcerns('staffing.suggestion-by-maker.forbidden', (employeeId, { by: decidedBy, selves }) =>
    decideSuggestion({ ...open, employeeId }, { ...decision, decidedBy, selves }),
  );
});

test('what is declined has no reward, and a reward is more than nothing', () => {
  for (const wrong of [{ outcome: 'declined' as const, reward: fen('1') }, { reward: fen('0') }])
    given(open)
      .when(decideSuggestion, { ...decision, ...wrong })
      .refuses('staffing.suggestion-reward-invalid');
});

test('it is not decided before it was made', () => {
  given(open)
    .when(decideSuggestion, { ...decision, at: instant(made.madeAt - 1) })
    .refuses('staffing.suggestion-decided-before-made-invalid');
});

test('a mistake takes the decision with it, each by its own event', () => {
  const command = { ...said, why: '误录', decisionEventId: 'event-3' };
  const whole = {
    ...told,
    type: 'SuggestionWithdrawn' as const,
    suggestion: { ...made, state: 'withdrawn' as const, why: '误录' },
    withdrawnEvent: 'event-1',
  };
  given(open).when(withdrawSuggestion, command).then(whole);
  given(adopted).when(withdrawSuggestion, command).then(
    {
      eventId: 'event-3',
      at: now,
      type: 'SuggestionDecisionWithdrawn',
      suggestion: open,
      withdrawnEvent: 'event-2',
      why: '误录',
    },
    whole,
  );
  given<Suggestion>(whole.suggestion).when(withdrawSuggestion, command).refuses('staffing.suggestion-withdrawn');
});
