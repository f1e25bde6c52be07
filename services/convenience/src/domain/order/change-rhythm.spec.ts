import { addDays, type Day, type Decision, day, startOfDay } from '@goldkey/kernel';
import fc from 'fast-check';
import { anOrder } from '../../testing/an-order.js';
import { pauseOrder, settleDay } from './change-recurrence.js';
import { changeRhythm } from './change-rhythm.js';
import { endOrder } from './decide.js';
import type { Order, OrderEvent } from './order.js';
import { openDays, type Recurrence } from './recurrence.js';
import { dueDays, type Rhythm } from './rhythm.js';

const zone = 'Asia/Shanghai';
const today = day('2026-03-05');
const on = (text: Day | string) => ({
  ...{ at: startOfDay(day(text), zone), now: startOfDay(day(text), zone), eventId: 'event-1' },
});
const none: ReadonlySet<Day> = new Set();
const thursdays = { every: 'weeks', count: 1, weekdays: [4], from: today } as const;
const every3 = (from: string, until?: string): Rhythm => ({
  ...{ every: 'days', count: 3, from: day(from) },
  ...(until && { until: day(until) }),
});
const standing = (changes: Partial<Recurrence> = {}): Order =>
  anOrder({
    mode: 'standing',
    recurrence: { rhythm: thursdays, zone, pauses: [], begins: today, next: today, ...changes },
  });
const after = (decision: Decision<OrderEvent>): Order & { readonly recurrence: Recurrence } => {
  if (!decision.accepted) throw new Error(JSON.stringify(decision));
  return decision.events.at(-1)?.record as Order & { readonly recurrence: Recurrence };
};
const refusal = (decision: Decision<OrderEvent>) => (decision.accepted ? undefined : decision.refusal.code);
const change = (order: Order, rhythm: Rhythm, as: string, settled = none) =>
  changeRhythm(order, { ...on(as), rhythm, reason: '业主要求', settled });

test('from its first day on another rhythm holds; until the day before it the old one, with why it ended', () => {
  const changed = after(change(standing(), every3('2026-03-20'), '2026-03-06'));
  expect(changed.recurrence).toMatchObject({
    rhythm: { every: 'days', from: '2026-03-20' },
    before: [{ ...thursdays, until: '2026-03-19', reason: '业主要求' }],
    next: today,
  });
  expect(openDays(changed.recurrence, none, day('2026-03-27'))).toEqual([
    ...['2026-03-05', '2026-03-12', '2026-03-19'],
    ...['2026-03-20', '2026-03-23', '2026-03-26'],
  ]);
});

test('what was done or skipped of the days to come stays so, and what was missed is asked about still', () => {
  const settled = new Set([today, day('2026-03-12'), day('2026-03-20')]);
  const changed = after(change(standing({ next: day('2026-03-19') }), every3('2026-03-14'), '2026-03-13', settled));
  expect(changed.recurrence.next).toBe('2026-03-14');
  expect(openDays(changed.recurrence, settled, day('2026-03-27'))).toEqual([
    '2026-03-14',
    '2026-03-17',
    '2026-03-23',
    '2026-03-26',
  ]);
  const missed = after(change(standing(), every3('2026-03-14'), '2026-03-13'));
  const told = after(settleDay(missed, { ...on('2026-03-13'), settled: none, on: today }));
  expect(told.recurrence.next).toBe('2026-03-12');
});

test('one that is over comes back, and one that never began leaves nothing behind', () => {
  const over = { ...standing({ rhythm: every3('2026-03-05', '2026-03-08') }) } as Order;
  const { next: _none, ...recurrence } = over.recurrence as Recurrence;
  const settled = new Set([today, day('2026-03-08')]);
  const again = after(change({ ...over, recurrence }, thursdays, '2026-03-05', settled));
  expect(again.recurrence).toMatchObject({ next: '2026-03-12', before: [] });
  const later = after(
    change({ ...over, recurrence }, { ...thursdays, from: day('2026-03-20') }, '2026-03-09', settled),
  );
  expect(later.recurrence).toMatchObject({ next: '2026-03-26', before: [{ until: '2026-03-08' }] });
  const twice = after(change(later, every3('2026-03-15'), '2026-03-10', settled));
  expect(twice.recurrence).toMatchObject({ rhythm: every3('2026-03-15'), before: [{ until: '2026-03-08' }] });
  expect(twice.recurrence.before).toHaveLength(1);
});

test('it changes from today within a year, forwards, and of a placed order that has one', () => {
  const tries: readonly (readonly [Decision<OrderEvent>, string | undefined])[] = [
    [change(standing(), every3('2026-03-05'), '2026-03-06'), 'convenience.rhythm-past-invalid'],
    [change(standing(), every3('2026-03-08', '2026-03-07'), '2026-03-06'), 'convenience.span-reversed-invalid'],
    [change(standing(), every3('2027-06-01'), '2026-03-06'), 'convenience.day-too-far-invalid'],
    [change(anOrder({ mode: 'standing' }), every3('2026-03-08'), '2026-03-06'), 'convenience.no-rhythm'],
    [change({ ...standing(), state: 'requested' }, every3('2026-03-08'), '2026-03-06'), 'convenience.order-state'],
    [change({ ...standing(), state: 'ended' }, every3('2026-03-08'), '2026-03-06'), 'convenience.order-state'],
    [change(standing(), every3('2026-03-06'), '2026-03-06'), undefined],
  ];
  for (const [decision, code] of tries) expect(refusal(decision)).toBe(code);
});

test('pauses hold for what comes after them, and the end of the order ends it', () => {
  const pause = { from: day('2026-03-10'), until: day('2026-03-21'), reason: '业主出差' };
  const paused = after(pauseOrder(standing(), { ...on('2026-03-06'), settled: none, pause }));
  const changed = after(change(paused, every3('2026-03-15'), '2026-03-06'));
  const open = (order: { readonly recurrence: Recurrence }) => openDays(order.recurrence, none, day('2026-03-31'));
  expect(open(changed)).toEqual(['2026-03-05', '2026-03-24', '2026-03-27', '2026-03-30']);
  expect(open(after(endOrder(changed, { ...on('2026-03-27'), reason: '搬家' })))).toEqual(['2026-03-05', '2026-03-24']);
});

test('whatever is changed when, a day is due by the rhythm that was last said to hold on it', () => {
  const rhythm = fc.record({
    count: fc.integer({ min: 1, max: 9 }),
    ahead: fc.nat({ max: 30 }),
    lasts: fc.option(fc.nat({ max: 40 })),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 6 }), rhythm), { maxLength: 6 }), (changes) => {
      let order: Order = standing();
      let now = today;
      const said: Rhythm[] = [thursdays];
      for (const [passed, { count, ahead, lasts }] of changes) {
        now = addDays(now, passed);
        const from = addDays(now, ahead);
        const next: Rhythm = { every: 'days', count, from, ...(lasts !== null && { until: addDays(from, lasts) }) };
        order = after(change(order, next, now));
        said.push(next);
      }
      const horizon = addDays(today, 120);
      const expected: Day[] = [];
      for (let one: Day = today; one <= horizon; one = addDays(one, 1)) {
        const holds = said.filter(({ from }) => from <= one).at(-1);
        if (holds !== undefined && dueDays(holds, { from: one, until: one }).length > 0) expected.push(one);
      }
      const { recurrence } = order as { recurrence: Recurrence };
      expect(openDays(recurrence, none, horizon)).toEqual(expected);
      expect(recurrence.next).toBe(expected[0]);
    }),
  );
});
