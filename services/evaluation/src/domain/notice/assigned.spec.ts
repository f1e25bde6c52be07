import type { Instant } from '@goldkey/kernel';
import fc from 'fast-check';
import { type AssignedThing, matterOfAssigned, reasonsOfAssigned } from './assigned.js';
import type { Notice, Reason } from './notice.js';
import { reconcile } from './reconcile.js';

const at = (ms: number) => ms as Instant;
const thing = (changes: Partial<AssignedThing> = {}): AssignedThing => ({
  kind: 'finding',
  id: 'f-1',
  propertyId: 'p-1',
  assignment: { employeeId: 'e-1', at: at(1_000), by: 'boss' },
  ...changes,
});
const look = (one: AssignedThing, known: readonly Notice[] = [], oldest = at(0)) =>
  reasonsOfAssigned(one, { known, oldest });
const noticeOf = (reason: Reason, standing = true): Notice => ({
  ...reason,
  noticeId: reason.key,
  revision: 1,
  standing,
});

test('whom another person gives something is told so, of that record', () => {
  expect(look(thing())).toEqual([
    {
      key: 'assigned:finding:p-1/f-1:1000:e-1',
      matter: matterOfAssigned(thing()),
      recipient: 'e-1',
      kind: 'assigned',
      propertyId: 'p-1',
      at: 1_000,
      about: { kind: 'finding', id: 'f-1' },
      details: {},
    },
  ]);
  expect(look(thing({ assignment: { employeeId: 'e-1', at: at(1_000) } }))).toHaveLength(1);
});

test('what people take on themselves, what nobody answers for and what is done tells nobody anything', () => {
  expect(look(thing({ assignment: { employeeId: 'e-1', at: at(1_000), by: 'e-1' } }))).toEqual([]);
  expect(look(thing({ assignment: undefined }))).toEqual([]);
  expect(look(thing({ doneAt: at(1_000) }))).toEqual([]);
});

test('a matter is over once it is closed, for whatever instant that was entered, until it is open again', () => {
  const matter = (doneAt: number, openSince: number) =>
    thing({
      kind: 'matter',
      doneAt: at(doneAt),
      assignment: { employeeId: 'e-1', at: at(1_000), openSince: at(openSince) },
    });
  expect(look(matter(500, 0))).toEqual([]);
  expect(look(matter(500, 900))).toHaveLength(1);
  expect(look(matter(900, 900))).toEqual([]);
});

test('who hears of it with something else is not told twice, and whose it was before is told no more', () => {
  const known = look(thing()).map((reason) => noticeOf(reason));
  const handed = thing({ assignment: { employeeId: 'e-2', at: at(2_000), by: 'boss', toldOtherwise: true } });
  expect(reconcile(look(handed, known), known)).toMatchObject([{ act: 'withdraw', notice: { recipient: 'e-1' } }]);
});

test('what comes back after it was done is given anew', () => {
  expect(look(thing({ doneAt: at(999) }))).toHaveLength(1);
});

test('handed on it is withdrawn from the one and told to the other', () => {
  const known = look(thing()).map((reason) => noticeOf(reason));
  const handed = thing({ assignment: { employeeId: 'e-2', at: at(2_000), by: 'e-1' } });
  expect(
    reconcile(look(handed, known), known).map((change) => [
      change.act,
      (change.act === 'tell' ? change.reason : change.notice).recipient,
    ]),
  ).toEqual([
    ['tell', 'e-2'],
    ['withdraw', 'e-1'],
  ]);
});

test('done and not done again it stands again, and nobody hears of it twice', () => {
  const [reason] = look(thing()) as [Reason];
  expect(reconcile([reason], [noticeOf(reason, false)])).toMatchObject([{ act: 'tell-again', silently: true }]);
});

test('what is older than news is told to nobody who was not told of that very assignment before', () => {
  const [reason] = look(thing()) as [Reason];
  expect(look(thing(), [], at(5_000))).toEqual([]);
  expect(look(thing(), [noticeOf(reason)], at(5_000))).toEqual([reason]);
  const handed = thing({ assignment: { employeeId: 'e-2', at: at(2_000), by: 'e-1' } });
  expect(look(handed, [noticeOf(reason)], at(5_000))).toEqual([]);
});

test('whatever was seen on the way, what stands in the end is told to one person at most, and looking again changes nothing', () => {
  const instants = fc.integer({ min: 0, max: 5 }).map(at);
  const people = fc.constantFrom('e-1', 'e-2', 'e-3');
  const seen = fc.record(
    { assignment: fc.record({ employeeId: people, at: instants, by: people }), doneAt: instants },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(seen, { minLength: 1 }), instants, (stages, oldest) => {
      let known: readonly Notice[] = [];
      for (const stage of stages) {
        const reasons = look({ kind: 'task', id: 't-1', propertyId: 'p-1', ...stage }, known, oldest);
        expect(reasons.length).toBeLessThanOrEqual(1);
        for (const { recipient } of reasons) {
          expect(recipient).toBe(stage.assignment?.employeeId);
          expect(recipient).not.toBe(stage.assignment?.by);
        }
        const changes = reconcile(reasons, known);
        const withdrawn = new Set(changes.flatMap((change) => (change.act === 'withdraw' ? [change.notice.key] : [])));
        const raised = new Set(changes.flatMap((change) => (change.act === 'tell-again' ? [change.notice.key] : [])));
        known = [
          ...known.map((notice) => ({
            ...notice,
            standing: (notice.standing && !withdrawn.has(notice.key)) || raised.has(notice.key),
          })),
          ...changes.flatMap((change) => (change.act === 'tell' ? [noticeOf(change.reason)] : [])),
        ];
        expect(reconcile(reasons, known)).toEqual([]);
        expect(known.filter(({ standing }) => standing)).toHaveLength(reasons.length);
      }
    }),
  );
});
