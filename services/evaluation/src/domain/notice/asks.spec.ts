import type { Instant } from '@goldkey/kernel';
import fc from 'fast-check';
import { type Ask, type AskedThing, matterOfAsked, reasonsOfAsked } from './asks.js';
import type { Notice } from './notice.js';
import { reconcile } from './reconcile.js';

const at = (ms: number) => ms as Instant;
const RUNGS = ['soon', 'responsible', 'supervisor', 'property-manager'];
const HELD: Readonly<Record<string, readonly string[]>> = {
  responsible: [],
  soon: ['boss'],
  supervisor: ['chief', 'e-1'],
  'property-manager': ['boss'],
};
const holdersOf = ({ asked }: { readonly asked: string }): readonly string[] => HELD[asked] ?? [];
const ask = (asked: string, changes: Partial<Ask> = {}): Ask => ({
  asked,
  at: at(1_000 + RUNGS.indexOf(asked) * 100),
  dueAt: at(1_050),
  responsibleId: 'e-1',
  ...changes,
});
const thing = (asks: readonly Ask[], changes: Partial<AskedThing> = {}): AskedThing => ({
  kind: 'finding',
  id: 'f-1',
  propertyId: 'p-1',
  asks,
  ...changes,
});
const look = (one: AskedThing, known: readonly Notice[] = [], oldest = at(0)) =>
  reasonsOfAsked(one, { holdersOf, known, oldest });
const told = (one: AskedThing) =>
  look(one).map(({ recipient, kind, details }) => `${recipient} ${kind} ${details['step']}`);

test('who answers for it is reminded, then told once that it is overdue, and each rung is told when it is asked', () => {
  expect(told(thing([ask('soon')]))).toEqual(['e-1 reminder soon']);
  expect(told(thing(RUNGS.map((rung) => ask(rung))))).toEqual([
    'e-1 reminder soon',
    'e-1 overdue own',
    'chief overdue above',
    'boss overdue above',
  ]);
});

test('where nobody answers for it yet, who has the say there is reminded', () => {
  expect(told(thing([ask('soon', { responsibleId: undefined })]))).toEqual(['boss reminder soon']);
});

test('what is done, or is due at another time now, is asked of nobody; what is asked after it was opened again is', () => {
  const asks = [ask('soon'), ask('responsible')];
  expect(told(thing(asks, { settledAt: at(2_000) }))).toEqual([]);
  expect(told(thing(asks, { dueAt: at(9_000) }))).toEqual([]);
  expect(told(thing([...asks, ask('supervisor', { at: at(3_000) })], { settledAt: at(2_000) }))).toEqual([
    'e-1 overdue own',
    'chief overdue above',
  ]);
});

test('what is older than news is told to nobody who was not told of it before', () => {
  const one = thing([ask('responsible')]);
  expect(look(one, [], at(5_000))).toEqual([]);
  const [reason] = look(one);
  const notice = { ...reason, noticeId: 'n', revision: 1, standing: true } as Notice;
  expect(look(one, [notice], at(5_000))).toHaveLength(1);
  expect(reason?.matter).toBe(matterOfAsked(one));
});

test('asks in any order and however often tell the same, each once', () => {
  const asks = RUNGS.map((rung) => ask(rung));
  fc.assert(
    fc.property(fc.shuffledSubarray([...asks, ...asks], { minLength: 1 }), (some) => {
      const keys = look(thing(some)).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const sorted = look(thing(asks.filter((one) => some.includes(one)))).map(({ key }) => key);
      expect([...keys].sort()).toEqual([...sorted].sort());
      const first = look(thing(some)).map(
        (reason, index): Notice => ({ ...reason, noticeId: `${index}`, revision: 1, standing: true }),
      );
      expect(reconcile(look(thing(some)), first)).toEqual([]);
    }),
  );
});
