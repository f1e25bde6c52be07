import { type Acting, parseInstant, plus } from '@goldkey/kernel';
import { asksForAnotherPerson } from '@goldkey/testing';
import { decideOutage, declareOutage, mayDecideOutage, mayRevokeOutage, revokeOutage } from './decide.js';

const at = parseInstant('2026-03-05T18:00:00+08:00');
const DAY_MS = 86_400_000;
const declaration = {
  outageId: 'o-1',
  service: 'staffing' as const,
  propertyId: null,
  from: plus(at, -3_600_000),
  until: at,
  what: 'The network was down.',
};
const codeOf = (outcome: { accepted: boolean; refusal?: { code: string } }) => outcome.refusal?.code ?? 'accepted';
const declare = (differences: Partial<typeof declaration> = {}, by: Acting = { by: 'e-1', selves: [] }) =>
  declareOutage({ ...declaration, ...differences }, { ...by, at });
const declared = (by?: Acting) => {
  const outcome = declare({}, by);
  if (!outcome.accepted) throw new Error(outcome.refusal.code);
  return outcome.value;
};

test('an outage is declared once it is over, and for a month at most', () => {
  expect(codeOf(declare())).toBe('accepted');
  expect(codeOf(declare({ until: plus(at, 1) }))).toBe('evaluation.outage-not-over');
  expect(codeOf(declare({ from: at }))).toBe('evaluation.outage-ends-before-it-begins-invalid');
  expect(codeOf(declare({ from: plus(at, -31 * DAY_MS) }))).toBe('accepted');
  expect(codeOf(declare({ from: plus(at, -31 * DAY_MS - 1) }))).toBe('evaluation.outage-too-long');
});

test('another person decides it, once', () => {
  expect(codeOf(decideOutage(declared(), { by: 'e-1', selves: [], at, approved: true }))).toBe(
    'evaluation.outage-needs-second-person',
  );
  const approved = decideOutage(declared(), { by: 'e-2', selves: [], at, approved: true });
  expect(approved).toMatchObject({ value: { state: 'approved', decidedBy: 'e-2' } });
  const rejected = decideOutage(declared(), { by: 'e-2', selves: [], at, approved: false, reasons: 'It worked.' });
  expect(rejected).toMatchObject({ value: { state: 'rejected', reasons: 'It worked.' } });
  if (!approved.accepted) throw new Error(approved.refusal.code);
  expect(codeOf(decideOutage(approved.value, { by: 'e-3', selves: [], at, approved: false }))).toBe(
    'evaluation.outage-decided',
  );
});

test('whoever declared it, for themselves or for another, another person decides', () => {
  for (const approved of [true, false])
    asksForAnotherPerson(
      'evaluation.outage-needs-second-person',
      declared,
      (outage, second) => decideOutage(outage, { ...second, at, approved }),
      mayDecideOutage,
    );
});

test('what was approved by mistake is taken back by another person than approved it, once', () => {
  const approvedBy = (by: Acting) => {
    const outcome = decideOutage(declared(), { ...by, at, approved: true });
    if (!outcome.accepted) throw new Error(outcome.refusal.code);
    return outcome.value;
  };
  const reason = 'It was billing.';
  const revoked = revokeOutage(approvedBy({ by: 'e-2', selves: [] }), { by: 'e-1', selves: [], at, reason });
  expect(revoked).toMatchObject({ value: { state: 'revoked', revokedBy: 'e-1', revokedFor: reason } });
  if (!revoked.accepted) throw new Error(revoked.refusal.code);
  for (const outage of [declared(), revoked.value])
    expect(codeOf(revokeOutage(outage, { by: 'e-3', selves: [], at, reason }))).toBe('evaluation.outage-not-approved');
  asksForAnotherPerson(
    'evaluation.outage-own-approval-not-permitted',
    approvedBy,
    (outage, second) => revokeOutage(outage, { ...second, at, reason }),
    mayRevokeOutage,
  );
});
