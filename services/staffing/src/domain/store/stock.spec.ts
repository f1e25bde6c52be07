import { addDays, type Day, fen, fenOf, formatFen } from '@goldkey/kernel';
import fc from 'fast-check';
import type { Movement } from './movement.js';
import { freeOn, onHandAt, quantityOf, refuseShortage } from './stock.js';

const first = '2026-11-01' as Day;
let made = 0;
const movement = (changes: Partial<Movement>): Movement => {
  made += 1;
  return {
    id: `m-${made}`,
    propertyId: 'p-1',
    state: 'booked',
    item: '灯管',
    unit: '支',
    direction: 'in',
    quantity: 10,
    amount: '100.00',
    movedOn: first,
    ...changes,
  };
};
const out = (quantity: number, amount: string, changes: Partial<Movement> = {}) =>
  movement({ direction: 'out', quantity, amount, departmentId: 'd-1', ...changes });
const added = (known: readonly Movement[], one: Movement) => refuseShortage(known, [...known, one], one);

test('no more goes out than lies there on the day', () => {
  const known = [movement({})];
  expect(added(known, out(10, '100.00'))).toBeUndefined();
  expect(added(known, out(10.001, '100.00'))).toEqual({
    code: 'staffing.stock-short',
    facts: { item: '灯管', unit: '支', onHand: 10 },
  });
  expect(added(known, out(1, '10.00', { movedOn: '2026-10-31' as Day }))).toMatchObject({ facts: { onHand: 0 } });
});

test('what goes out later is gone: an earlier issue does not take it', () => {
  const known = [movement({}), out(8, '80.00', { movedOn: '2026-11-20' as Day })];
  expect(added(known, out(3, '30.00', { movedOn: '2026-11-05' as Day }))).toMatchObject({ facts: { onHand: 2 } });
  expect(added(known, out(2, '20.00', { movedOn: '2026-11-05' as Day }))).toBeUndefined();
});

test('what came in is not taken back once it was issued, and an issue always is', () => {
  const into = movement({});
  const issue = out(4, '40.00', { movedOn: '2026-11-09' as Day });
  const known = [into, issue];
  const back = { ...into, state: 'taken-back' } as const;
  expect(refuseShortage(known, [back, issue], back)).toEqual({
    code: 'staffing.stock-issued',
    facts: { item: '灯管', on: '2026-11-09' },
  });
  const returned = { ...issue, state: 'taken-back' } as const;
  expect(refuseShortage(known, [into, returned], returned)).toBeUndefined();
  // Called something else, it lies elsewhere, and is missing here.
  expect(refuseShortage(known, [issue], { ...into, item: '灯泡' })).toMatchObject({ code: 'staffing.stock-issued' });
});

test('no more worth goes out than lies there', () => {
  expect(added([movement({})], out(1, '100.01'))).toEqual({
    code: 'staffing.stock-worth-short',
    facts: { item: '灯管', worth: '100.00' },
  });
});

test('what was short before anybody counted is mended step by step', () => {
  const known = [out(5, '50.00')];
  expect(added(known, movement({ quantity: 2, amount: '20.00' }))).toBeUndefined();
  expect(added(known, out(1, '1.00'))).toMatchObject({ code: 'staffing.stock-short', facts: { onHand: 0 } });
});

const aMovement = fc.record({
  direction: fc.constantFrom('in', 'out'),
  quantity: fc.integer({ min: 0, max: 20_000 }).map((counted) => counted / 1000),
  amount: fc.integer({ min: 0, max: 3_000 }).map((counted) => formatFen(fenOf(counted))),
  movedOn: fc.integer({ min: 0, max: 9 }).map((later) => addDays(first, later)),
});
const anAct = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('book' as const), terms: aMovement }) },
  fc.record({ act: fc.constant('correct' as const), which: fc.nat(30), terms: aMovement }),
  fc.record({ act: fc.constant('take-back' as const), which: fc.nat(30) }),
);

/** Counted as one would on paper: day by day, in whole thousandths and fen. */
const onPaper = (movements: readonly Movement[], day: Day) => {
  let [quantity, worth] = [0, 0];
  for (const one of movements) {
    if (one.state === 'taken-back' || one.movedOn > day) continue;
    const sign = one.direction === 'in' ? 1 : -1;
    quantity += sign * Math.round(one.quantity * 1000);
    worth += sign * Number(fen(one.amount));
  }
  return { quantity, worth };
};

test('whatever is booked, corrected and taken back in whatever order, no day has less than nothing, and the sums are those on paper', () => {
  let [accepted, refused] = [0, 0];
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 40 }), (acts) => {
      let book: readonly Movement[] = [];
      for (const act of acts) {
        const before = act.act === 'book' ? undefined : book[act.which % Math.max(book.length, 1)];
        if (act.act !== 'book' && before === undefined) continue;
        const after =
          before === undefined
            ? movement(act.act === 'take-back' ? {} : act.terms)
            : act.act === 'take-back'
              ? { ...before, state: 'taken-back' as const }
              : { ...before, ...(act.act === 'correct' ? act.terms : {}) };
        const changed = [...book.filter(({ id }) => id !== after.id), after];
        if (refuseShortage(book, changed, after) === undefined) {
          book = changed;
          accepted += 1;
        } else refused += 1;
        for (let later = 0; later < 10; later += 1) {
          const day = addDays(first, later);
          const { quantity, worth } = onHandAt(book, day);
          expect({ quantity: Number(quantity), worth: Number(worth) }).toEqual(onPaper(book, day));
          expect(quantity >= 0n && worth >= 0n).toBe(true);
        }
      }
    }),
  );
  // Neither answer is the only one.
  expect(Math.min(accepted, refused)).toBeGreaterThan(10);
});

test('as much as is free can go out, and no thousandth more', () => {
  fc.assert(
    fc.property(fc.array(aMovement, { maxLength: 12 }), fc.integer({ min: 0, max: 9 }), (drafts, later) => {
      const book: Movement[] = [];
      for (const one of drafts.map(movement)) if (added(book, one) === undefined) book.push(one);
      const movedOn = addDays(first, later);
      const free = quantityOf(freeOn(book, movedOn).quantity);
      expect(added(book, out(free, '0.00', { movedOn }))).toBeUndefined();
      expect(added(book, out(free + 0.001, '0.00', { movedOn }))).toMatchObject({ facts: { onHand: free } });
    }),
  );
});
