import type { Decision } from '@goldkey/kernel';
import fc from 'fast-check';
import { aComplaint, at } from '../../testing/a-complaint.js';
import type { Complaint, HandlingEvent } from './complaint.js';
import { decideProposal, proposeCorrection, proposeDuplicate, proposeMistake } from './decide-proposal.js';
import { evolve } from './evolve.js';
import type { IntakeChange } from './proposal.js';
import { hindrance, isOverdue, relievedDepartments } from './rules.js';
import { retold, type Told, untold } from './told.js';

const when = at('2026-08-05 09:00');
const proposer = { by: 'e-desk', byName: 'Desk', selves: ['e-desk', 'account-desk'], reason: 'wrong', at: when };
const decider = { by: 'e-quality', selves: ['e-quality'], reason: 'so it is', at: when, accepted: true, staff: [] };
const after = (complaint: Complaint, decision: Decision<HandlingEvent>): Complaint => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce(evolve, complaint);
};
const codeOf = (decision: Decision<unknown>) => (decision.accepted ? 'accepted' : decision.refusal.code);
const handled = () => aComplaint().assigned('e-9').build();
const proposed = (changes: IntakeChange, complaint = handled()) =>
  after(complaint, proposeCorrection(complaint, { ...proposer, changes }));

test('what is right already is left out of a correction, and of nothing else there is nothing to decide', () => {
  const matter = handled();
  const { departmentId, category } = matter;
  expect(proposed({ departmentId, major: true }).proposal).toMatchObject({ changes: { major: true } });
  expect(
    codeOf(proposeCorrection(matter, { ...proposer, changes: { departmentId, category, householdId: null } })),
  ).toBe('complaints.correction-changes-nothing');
});

test('the household of a corrected intake can be taken away, and when it was received stands', () => {
  const matter = aComplaint({ householdId: 'h-1', room: '3-1201' }).closed().build();
  const open = proposed({ householdId: null, room: null, inScope: false }, matter);
  const right = after(open, decideProposal(open, decider));
  expect(right).toMatchObject({ state: 'closed', inScope: false, receivedAt: matter.receivedAt });
  expect([right.householdId, right.room, right.proposal]).toEqual([undefined, undefined, undefined]);
});

test('a matter that stands twice has no deadline, no act, and points to another one of its property that stands', () => {
  const [matter, other] = [aComplaint({ dueAt: when }).build(), aComplaint({ id: 'c-2', number: 'N-2' }).build()];
  const open = after(matter, proposeDuplicate(matter, other, proposer));
  const aside = after(open, decideProposal(open, { ...decider }, other));
  expect(aside).toMatchObject({ state: 'set-aside', standsAs: { complaintId: 'c-2', number: 'N-2' } });
  expect(isOverdue(aside, at('2026-09-01 09:00'))).toBe(false);
  expect(hindrance(aside, 'close')?.code).toBe('complaints.set-aside');
  const gone = aComplaint({ id: 'c-2' }).setAside().build();
  expect(codeOf(decideProposal(open, decider, gone))).toBe('complaints.duplicate-of-duplicate');
  const elsewhere = aComplaint({ id: 'c-3', propertyId: 'p-2' }).build();
  expect(codeOf(proposeDuplicate(matter, elsewhere, proposer))).toBe('complaints.duplicate-elsewhere-invalid');
});

const people = fc.subarray(['e-desk', 'account-desk', 'e-9', 'e-quality', 'e-chief']);

test('nobody who shares an id with who proposed it, or with who handles the matter, decides', () => {
  fc.assert(
    fc.property(people, people, fc.boolean(), (first, second, accepted) => {
      const matter = handled();
      const proposal = { ...proposer, by: first[0] ?? 'nobody', selves: first, changes: { major: true } };
      const open = after(matter, proposeCorrection(matter, proposal));
      const isTheirs = second.some((id) => first.includes(id) || id === 'e-9');
      expect(decideProposal(open, { ...decider, accepted, selves: second }).accepted).toBe(!isTheirs);
    }),
  );
});

test('a proposal from before every id was kept is compared by who is named', () => {
  const matter = handled();
  const open = after(matter, proposeCorrection(matter, { ...proposer, changes: { major: true } }));
  const { selves: _, ...named } = open.proposal ?? proposer;
  const before = { ...open, proposal: named } as Complaint;
  const byId = (...selves: string[]) => decideProposal(before, { ...decider, selves }).accepted;
  expect([byId('e-desk'), byId('account-desk'), byId('e-quality')]).toEqual([false, true, true]);
});

test('whose department a yes or a no relieves does not decide, whatever is proposed', () => {
  const ids = fc.subarray(['e-quality', 'e-of-u-1', 'e-of-u-2', 'e-of-u-3']);
  fc.assert(
    fc.property(ids, fc.constantFrom('u-2', undefined), fc.boolean(), (selves, departmentId, accepted) => {
      const open = proposed({ departmentId, major: true });
      const relieved = relievedDepartments(open);
      expect(relieved).toEqual(departmentId === undefined ? [open.departmentId] : [open.departmentId, departmentId]);
      const staff = relieved.map((id) => `e-of-${id}`);
      const decision = decideProposal(open, { ...decider, accepted, selves, staff });
      expect(decision.accepted).toBe(!selves.some((id) => staff.includes(id)));
    }),
  );
});

test('what was entered by mistake ends without another one, and an owner makes no mistake of ours', () => {
  const matter = aComplaint().closed().build();
  const open = after(matter, proposeMistake(matter, proposer));
  const aside = after(open, decideProposal(open, decider));
  expect(aside).toMatchObject({ state: 'set-aside', setAsideAt: when });
  expect('standsAs' in aside).toBe(false);
  expect(hindrance(aside, 'reopen')?.code).toBe('complaints.entered-by-mistake');
  const written = aComplaint({ channel: 'owner-link' }).build();
  expect(codeOf(proposeMistake(written, proposer))).toBe('complaints.written-by-owner');
});

const changes: fc.Arbitrary<IntakeChange> = fc.record(
  {
    departmentId: fc.constantFrom('u-1', 'u-2'),
    category: fc.constantFrom('noise', 'lift'),
    householdId: fc.constantFrom('h-1', null),
    inScope: fc.boolean(),
    major: fc.boolean(),
  },
  { requiredKeys: [] },
);
const news = (): Told[] => {
  const of = { complaintId: 'c-1', departmentId: 'u-1' };
  const received = { ...of, category: 'noise', major: false, inScope: true, receivedAt: 'then' };
  const name = (type: string) => `goldkey.complaints.${type}.v1`;
  return [
    { id: '1', type: name('complaint.received'), time: 'then', data: received },
    { id: '2', type: name('complaint.decided'), time: 'later', data: { complaintId: 'c-1', established: true } },
    { id: '3', type: name('matter.closed'), time: 'last', data: { matterId: 'c-1', departmentId: 'u-1' } },
  ];
};

test('what is told anew is as old as it was and right in all that was wrong; told once more, nothing changes', () => {
  fc.assert(
    fc.property(changes, (wanted) => {
      const told = news();
      const { takenBack, anew } = retold(told, wanted);
      expect(anew.map(({ type, time }) => [type, time])).toEqual(takenBack.map(({ type, time }) => [type, time]));
      const stands = [
        ...told.filter((one) => !takenBack.includes(one)),
        ...anew.map((one, index) => ({ ...one, id: `n${index}` })),
      ];
      expect(retold(stands, wanted)).toEqual({ takenBack: [], anew: [] });
      const departments = stands.flatMap(({ data }) => data['departmentId'] ?? []);
      expect(new Set(departments)).toEqual(new Set([wanted.departmentId ?? 'u-1']));
      expect(stands.every(({ data }) => Object.values(data).every((value) => value !== null))).toBe(true);
    }),
  );
  expect(untold(news())).toMatchObject({ anew: [], takenBack: [{ id: '1' }, { id: '2' }, { id: '3' }] });
});
