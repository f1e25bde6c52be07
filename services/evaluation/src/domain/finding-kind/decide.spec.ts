import { type Day, type Month, parseInstant } from '@goldkey/kernel';
import { type KnownKinds, type RuleKinds, reverseRuling, ruleKinds } from './decide.js';
import { evolveKindRuling, type KindRuling } from './ruling.js';

const at = parseInstant('2026-03-21T10:00:00+08:00');
const known: KnownKinds = {
  kinds: new Map([
    ['litter', ['f-1', 'f-2']],
    ['rubbish', ['f-3']],
    ['lamps', ['f-4']],
  ]),
  posts: [],
  today: '2026-04-02' as Day,
};
const base = {
  rulingId: 'r-1',
  propertyId: 'p-1',
  month: '2026-03' as Month,
  reason: 'One and the same.',
  ruledBy: 'e-q',
  ruledAt: at,
  eventId: 'ev-1',
};
const merge = (kind: string, kinds: readonly string[]): RuleKinds => ({ ...base, act: 'merge', kind, kinds });
const split = (kind: string, findingIds: readonly string[]): RuleKinds => ({ ...base, act: 'split', kind, findingIds });
const codeOf = (command: RuleKinds, given = known) => {
  const outcome = ruleKinds(command, given);
  return outcome.accepted ? 'accepted' : outcome.refusal.code;
};

test('kinds of the month are merged, under one of their names or a new one', () => {
  expect(codeOf(merge('litter', ['litter', 'rubbish']))).toBe('accepted');
  expect(codeOf(merge('dirt', ['litter', 'rubbish']))).toBe('accepted');
  expect(codeOf(merge('lamps', ['litter', 'rubbish']))).toBe('evaluation.kind-taken-invalid');
  expect(codeOf(merge('litter', ['litter', 'litter']))).toBe('evaluation.kinds-too-few-invalid');
  expect(codeOf(merge('litter', ['litter', 'doors']))).toBe('evaluation.kind-unknown-invalid');
});

test('some findings of one kind are split off, under a name that is free', () => {
  expect(codeOf(split('bulky waste', ['f-2']))).toBe('accepted');
  expect(codeOf(split('rubbish', ['f-2']))).toBe('evaluation.kind-taken-invalid');
  expect(codeOf(split('bulky waste', ['f-1', 'f-2']))).toBe('evaluation.split-takes-all-invalid');
  expect(codeOf(split('bulky waste', ['f-2', 'f-3']))).toBe('evaluation.split-not-of-one-kind-invalid');
  expect(codeOf(split('bulky waste', []))).toBe('evaluation.split-not-of-one-kind-invalid');
});

test('nobody of the property rules or reverses; a ruling is reversed once', () => {
  const post = (from: string, until?: string) => ({
    ...{ propertyId: 'p-1', role: 'supervisor', from: from as Day },
    ...(until === undefined ? {} : { until: until as Day }),
  });
  const posts = [post('2026-02-01')];
  expect(codeOf(merge('litter', ['litter', 'rubbish']), { ...known, posts })).toBe(
    'evaluation.kind-own-case-not-permitted',
  );
  const withPost = (from: string, until?: string) =>
    codeOf(merge('litter', ['litter', 'rubbish']), { ...known, posts: [post(from, until)] });
  expect(withPost('2026-01-01', '2026-03-01')).toBe('evaluation.kind-own-case-not-permitted');
  expect(withPost('2026-04-02')).toBe('evaluation.kind-own-case-not-permitted');
  expect(withPost('2026-01-01', '2026-02-28')).toBe('accepted');
  const ruled = ruleKinds(merge('litter', ['litter', 'rubbish']), known);
  if (!ruled.accepted) throw new Error(ruled.refusal.code);
  const ruling = ruled.events.reduce<KindRuling | undefined>(evolveKindRuling, undefined) as KindRuling;
  const command = { by: 'e-q', at, reason: 'They differ.', eventId: 'ev-2' };
  expect(reverseRuling(ruling, command, { ...known, posts })).toMatchObject({ accepted: false });
  const reversal = reverseRuling(ruling, command, known);
  if (!reversal.accepted) throw new Error(reversal.refusal.code);
  const reversed = reversal.events.reduce<KindRuling>(evolveKindRuling, ruling);
  expect(reversed.reversed).toEqual({ by: 'e-q', at, reason: 'They differ.' });
  expect(reverseRuling(reversed, command, known)).toMatchObject({
    refusal: { code: 'evaluation.kind-ruling-reversed' },
  });
});
