import fc from 'fast-check';
import { beginDelivery, type Delivery, deliveriesBy, operationOf, refusalIn } from './delivery.js';
import { type Instant, instant, plus } from './instant.js';

type State = 'waiting' | 'done' | 'refused' | 'undoing' | 'undone';
type Act = 'do' | 'refuse' | 'repeat' | 'undo' | 'forget';
type Operation = 'do' | 'undo';

const asks: Partial<Record<State, Operation>> = { waiting: 'do', undoing: 'undo' };
const deliveries = deliveriesBy<State, Act, Operation>({
  machine: {
    waiting: { do: 'done', refuse: 'refused', undo: 'undoing' },
    done: { undo: 'undoing' },
    refused: { repeat: 'waiting' },
    undoing: { do: 'undoing', forget: 'undone' },
    undone: { do: 'undoing' },
  },
  asks,
  replies: { do: { done: 'do', refused: 'refuse' }, undo: { done: 'forget' } },
});
const begun = instant(1_780_000_000_000);
const first = beginDelivery<State>('waiting', begun);
const at = (seconds: number): Instant => plus(begun, seconds * 1000);

test('a delivery is due when it is asked, and after each time that nobody was there, a longer pause later', () => {
  expect(first).toEqual({ state: 'waiting', askedAt: begun, tries: 0, nextTryAt: begun });
  let known: Delivery<State> = first;
  const pauses = Array.from({ length: 9 }, () => {
    known = deliveries.postpone(known, at(5)) ?? known;
    return (known.nextTryAt - at(5)) / 1000;
  });
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  expect(known).toMatchObject({ state: 'waiting', askedAt: begun, tries: 9 });
});

test('a refusal is kept until sending begins anew; how often it was tried stands beside what is settled', () => {
  const tried = { ...first, tries: 3 };
  const refused = deliveries.settle(tried, { asked: 'do', refusal: 'other.closed' }, at(1)) as Delivery<State>;
  expect(refused).toEqual({ ...tried, state: 'refused', refusal: 'other.closed' });
  expect(deliveries.postpone(refused, at(2))).toBeUndefined();
  const again = deliveries.move(refused, 'repeat', at(60));
  expect(again).toEqual({ ...first, nextTryAt: at(60), renewedAt: at(60) });
  expect(deliveries.move(again as Delivery<State>, 'repeat', at(61))).toBeUndefined();
});

test('where a refusal means that it was so already, it settles like a yes', () => {
  const undoing = deliveries.move(first, 'undo', at(1)) as Delivery<State>;
  const undone = deliveries.settle(undoing, { asked: 'undo', refusal: 'other.not-found' }, at(2));
  expect(undone).toMatchObject({ state: 'undone' });
  expect(undone?.refusal).toBeUndefined();
});

test('what is asked follows the state; what waits for nothing is asked nothing', () => {
  expect(operationOf(asks, first)).toBe('do');
  expect(operationOf(asks, { ...first, state: 'undoing' })).toBe('undo');
  expect(() => operationOf(asks, { ...first, state: 'done' })).toThrow(RangeError);
});

test('what an outcome refuses is told by its code', () => {
  expect(refusalIn({ accepted: true, value: 1 })).toEqual({});
  expect(refusalIn({ accepted: false, refusal: { code: 'other.closed', facts: { a: 1 } } })).toEqual({
    refusal: 'other.closed',
  });
});

test('whatever is replied, twice, late or to something else, and however often nobody is there, a delivery stays whole', () => {
  const step = fc.oneof(
    fc.record({
      does: fc.constant('settle' as const),
      asked: fc.constantFrom<Operation>('do', 'undo'),
      refusal: fc.option(fc.constant('other.closed'), { nil: undefined }),
    }),
    fc.record({ does: fc.constant('postpone' as const) }),
    fc.record({ does: fc.constant('move' as const), act: fc.constantFrom<Act>('repeat', 'undo') }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.integer({ min: 0, max: 100 })), { maxLength: 20 }), (story) => {
      let known: Delivery<State> & { readonly of: string } = { ...first, of: 'mine' };
      let now = begun;
      for (const [one, seconds] of story) {
        now = plus(now, seconds * 1000);
        const { refusal } = one.does === 'settle' ? one : { refusal: undefined };
        const next =
          one.does === 'settle'
            ? deliveries.settle(known, { asked: one.asked, ...(refusal !== undefined && { refusal }) }, now)
            : one.does === 'move'
              ? deliveries.move(known, one.act, now)
              : deliveries.postpone(known, now);
        if (next === undefined) continue;
        // What it hands over and when it was asked stay; it never comes due in the past, and keeps a refusal only where it has one.
        expect([next.of, next.askedAt]).toEqual(['mine', begun]);
        expect(next.refusal === undefined).toBe(next.state !== 'refused');
        if (asks[next.state] !== undefined) {
          expect(next.nextTryAt).toBeGreaterThanOrEqual(now);
          expect(next.nextTryAt - now).toBeLessThanOrEqual(60_000);
          expect(next.tries).toBe(one.does === 'postpone' ? known.tries + 1 : 0);
          expect(next.renewedAt ?? next.askedAt).toBeLessThanOrEqual(now);
        } else expect(one.does).not.toBe('postpone');
        known = next;
      }
    }),
  );
});
