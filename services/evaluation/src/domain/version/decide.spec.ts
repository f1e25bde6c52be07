import { type Day, type Decision, parseInstant } from '@goldkey/kernel';
import {
  approveVersion,
  changeVersion,
  draftVersion,
  type Known,
  proposeVersion,
  returnVersion,
  withdrawVersion,
} from './decide.js';
import { evolveVersion, type Version, type VersionEvent } from './version.js';

const at = parseInstant('2026-03-15T10:00:00+08:00');
const known: Known = { today: '2026-03-15' as Day, ids: new Set(['2024-07']), begins: new Set(['2026-06-01' as Day]) };
const content = { from: '2026-04-01' as Day, overrides: { 'M-04': { fine: '5.00' } }, note: 'dearer' };
const codeOf = (decision: Decision<VersionEvent>) => (decision.accepted ? 'accepted' : decision.refusal.code);
const after = (version: Version | undefined, decision: Decision<VersionEvent>): Version => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce<Version | undefined>(evolveVersion, version) as Version;
};
const draft = after(undefined, draftVersion({ id: 'own', ...content, by: 'e-1', selves: [], at }, known));
const proposed = after(draft, proposeVersion(draft, { by: 'e-1', at }, known));

test('a version begins on the first of a month that lies ahead and that no other begins on', () => {
  const begin = (from: string) =>
    codeOf(draftVersion({ id: 'own', ...content, from: from as Day, by: 'e-1', selves: [], at }, known));
  expect(begin('2026-04-02')).toBe('evaluation.version-begins-within-month-invalid');
  expect(begin('2026-03-01')).toBe('evaluation.version-begins-too-early');
  expect(begin('2026-06-01')).toBe('evaluation.version-month-taken');
  expect(begin('2026-04-01')).toBe('accepted');
  const onTheDay = { ...known, today: '2026-04-01' as Day };
  expect(codeOf(approveVersion(proposed, { by: 'e-2', selves: [], at }, onTheDay))).toBe(
    'evaluation.version-begins-too-early',
  );
  expect(codeOf(draftVersion({ id: '2024-07', ...content, by: 'e-1', selves: [], at }, known))).toBe(
    'evaluation.version-id-taken',
  );
});

test('nobody approves what they had a hand in', () => {
  expect(codeOf(approveVersion(proposed, { by: 'e-1', selves: [], at }, known))).toBe(
    'evaluation.version-needs-second-person',
  );
  expect(after(proposed, approveVersion(proposed, { by: 'e-2', selves: [], at }, known))).toMatchObject({
    standing: 'approved',
    approvedBy: 'e-2',
  });
  const changed = after(draft, changeVersion(draft, { ...content, by: 'e-2', selves: [], at }, known));
  const again = after(changed, proposeVersion(changed, { by: 'e-1', at }, known));
  expect(codeOf(approveVersion(again, { by: 'e-2', selves: [], at }, known))).toBe(
    'evaluation.version-needs-second-person',
  );
  expect(codeOf(approveVersion(again, { by: 'e-3', selves: [], at }, known))).toBe('accepted');
});

test('only a draft is changed and proposed, only what is proposed is returned and approved', () => {
  expect(codeOf(changeVersion(proposed, { ...content, by: 'e-1', selves: [], at }, known))).toBe(
    'evaluation.version-not-draft',
  );
  expect(codeOf(proposeVersion(proposed, { by: 'e-1', at }, known))).toBe('evaluation.version-not-draft');
  expect(codeOf(returnVersion(draft, { by: 'e-2', at, reason: 'no' }))).toBe('evaluation.version-not-proposed');
  expect(codeOf(approveVersion(draft, { by: 'e-2', selves: [], at }, known))).toBe('evaluation.version-not-proposed');
  const returned = after(proposed, returnVersion(proposed, { by: 'e-2', at, reason: 'too dear' }));
  expect(returned).toMatchObject({ standing: 'draft', returned: 'too dear' });
});

test('what judges already stays; a draft, and what was approved for a month ahead, can be given up', () => {
  const approved = after(proposed, approveVersion(proposed, { by: 'e-2', selves: [], at }, known));
  const [by, begun] = [{ by: 'e-1', at }, { today: approved.from }];
  expect(codeOf(withdrawVersion(approved, by, begun))).toBe('evaluation.version-approved');
  expect(withdrawVersion(approved, by, known)).toMatchObject({ events: [{ wasApproved: true }] });
  expect(after(approved, withdrawVersion(approved, by, known)).standing).toBe('withdrawn');
  for (const today of [known.today, draft.from])
    expect(after(draft, withdrawVersion(draft, by, { today })).standing).toBe('withdrawn');
});
