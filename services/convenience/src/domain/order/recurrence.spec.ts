import { addDays, type Day, type Decision, day, instant, startOfDay } from '@goldkey/kernel';
import fc from 'fast-check';
import { aLine, anItem } from '../../testing/a-catalogue.js';
import { anOrder, thursday } from '../../testing/an-order.js';
import { pauseOrder, resumeOrder, settleDay } from './change-recurrence.js';
import { endOrder, performOrder, placeOrder, signOrder, withdrawOrder } from './decide.js';
import { settleOccasion } from './occasion.js';
import type { Order, OrderEvent } from './order.js';
import { dueFor, openDays, type Recurrence } from './recurrence.js';
import { dueDays } from './rhythm.js';

const zone = 'Asia/Shanghai';
const today = day('2026-03-05');
const on = (text: string) => ({
  at: startOfDay(day(text), zone),
  now: startOfDay(day(text), zone),
  eventId: 'event-1',
});
const none: ReadonlySet<Day> = new Set();
const weekly = { every: 'weeks', count: 1, weekdays: [4], from: today } as const;
const stands = (changes: Partial<Recurrence> = {}): Recurrence => ({
  ...{ rhythm: weekly, zone, pauses: [], begins: today, next: today },
  ...changes,
});
const standing = (changes: Partial<Recurrence> = {}): Order =>
  anOrder({ mode: 'standing', recurrence: stands(changes) });
const after = (decision: Decision<OrderEvent>): Order => {
  if (!decision.accepted) throw new Error(JSON.stringify(decision));
  return decision.events.at(-1)?.record as Order;
};
const refusal = (decision: Decision<OrderEvent>) => (decision.accepted ? undefined : decision.refusal.code);

const { id, number, propertyId, householdId, address, ownerName, phone, details, quantity, takenBy } = anOrder();
const wish = { id, number, propertyId, mode: 'standing' as const, householdId, address, ownerName, phone };
const placing = { order: { ...wish, details, quantity, takenBy }, item: anItem(), line: aLine(), zone };

test('a standing order is due from the day on which it is signed, by the days of its property', () => {
  const signature = { on: 'paper' as const, name: '陈女士', paperNumber: 'WT-7' };
  const rhythm = { every: 'days', count: 1, from: day('2026-03-01') } as const;
  const asked = after(placeOrder({ ...placing, rhythm, ...on('2026-03-02') }));
  expect([asked.recurrence?.begins, asked.recurrence?.next]).toEqual([undefined, undefined]);
  // 4 March, 23:30 in Shanghai.
  const night = instant(startOfDay(today, zone) - 30 * 60_000);
  const signed = after(signOrder(asked, { at: night, now: night, eventId: 'event-2', signature, by: 'account-desk' }));
  expect(signed.recurrence).toMatchObject({ begins: '2026-03-04', next: '2026-03-04' });
});

test('a rhythm is a standing order’s, runs forwards and begins within a year', () => {
  const once = { ...placing, order: { ...placing.order, mode: 'one-off' as const } };
  expect(refusal(placeOrder({ ...once, rhythm: weekly, ...on('2026-03-05') }))).toBe(
    'convenience.rhythm-of-one-off-invalid',
  );
  const past = { ...weekly, until: day('2026-03-04') };
  expect(refusal(placeOrder({ ...placing, rhythm: past, ...on('2026-03-05') }))).toBe(
    'convenience.span-reversed-invalid',
  );
  const far = { ...weekly, from: day('2027-06-01') };
  expect(refusal(placeOrder({ ...placing, rhythm: far, ...on('2026-03-05') }))).toBe('convenience.day-too-far-invalid');
});

test('what is done is for today, else for what was missed first; a day to come is named, and each is covered once', () => {
  const recurrence = stands();
  const at = (text: string) => on(text).at;
  expect(dueFor(recurrence, none, at('2026-03-05'), undefined)).toBe('2026-03-05');
  expect(dueFor(recurrence, none, at('2026-03-20'), undefined)).toBe('2026-03-05');
  expect(dueFor(recurrence, new Set([day('2026-03-05')]), at('2026-03-06'), undefined)).toBeUndefined();
  expect(dueFor(recurrence, none, at('2026-03-05'), day('2026-03-12'))).toBe('2026-03-12');
  expect(dueFor(recurrence, none, at('2026-03-05'), 'none')).toBeUndefined();
  for (const [settled, named] of [
    [none, '2026-03-13'],
    [new Set([day('2026-03-12')]), '2026-03-12'],
  ] as const)
    expect(dueFor(recurrence, settled, at('2026-03-05'), day(named))).toMatchObject({
      refusal: { code: 'convenience.day-not-due' },
    });
  const done = after(performOrder(standing(), { ...on('2026-03-06'), covers: { on: today, settled: none } }));
  expect(done).toMatchObject({ performed: 1, recurrence: { next: '2026-03-12' } });
});

test('whatever is settled in whichever order, what stands open is what is due without it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 20 })), (weeks) => {
      const settled = new Set<Day>();
      let order = standing();
      for (const week of weeks) {
        const dueOn = addDays(today, week * 7);
        order = after(settleDay(order, { ...on('2026-03-05'), settled: new Set(settled), on: dueOn }));
        settled.add(dueOn);
      }
      const all = dueDays(weekly, { from: today, until: addDays(today, 200) });
      const open = all.filter((one) => !settled.has(one));
      expect(openDays(order.recurrence as Recurrence, settled, addDays(today, 200))).toEqual(open);
      expect(order.recurrence?.next).toBe(open[0]);
    }),
  );
});

test('a pause lies ahead and within a year; when it is ended early the days are due again from that day on', () => {
  const pause = { from: day('2026-03-10'), until: day('2026-03-31'), reason: '业主出差' };
  const ask = (changes: Partial<typeof pause>) =>
    pauseOrder(standing(), { ...on('2026-03-05'), settled: none, pause: { ...pause, ...changes } });
  expect(refusal(ask({ from: day('2026-03-04') }))).toBe('convenience.pause-past-invalid');
  expect(refusal(ask({ until: day('2026-03-09') }))).toBe('convenience.span-reversed-invalid');
  expect(refusal(ask({ until: day('2027-06-01') }))).toBe('convenience.day-too-far-invalid');
  const settled = new Set([today]);
  const paused = after(pauseOrder(standing({ next: day('2026-03-12') }), { ...on('2026-03-05'), settled, pause }));
  expect(paused.recurrence?.next).toBe('2026-04-02');
  const resumed = after(resumeOrder(paused, { ...on('2026-03-19'), settled }));
  expect(resumed.recurrence).toMatchObject({ next: '2026-03-19', pauses: [{ until: '2026-03-18' }] });
  const never = after(resumeOrder(paused, { ...on('2026-03-06'), settled }));
  expect(never.recurrence).toMatchObject({ next: '2026-03-12', pauses: [] });
  expect(refusal(resumeOrder(resumed, { ...on('2026-03-20'), settled }))).toBe('convenience.not-paused');
});

test('from the day of its end nothing is due; what was missed before is still asked about', () => {
  const ended = after(endOrder(standing(), { ...on('2026-03-20'), reason: '搬家' }));
  const { recurrence } = ended as { recurrence: Recurrence };
  expect(openDays(recurrence, none, day('2026-12-31'))).toEqual(['2026-03-05', '2026-03-12', '2026-03-19']);
  const told = { ...on('2026-03-21'), settled: new Set([day('2026-03-12'), day('2026-03-19')]), on: today };
  expect(after(settleDay(ended, told)).recurrence?.next).toBeUndefined();
  const atOnce = after(endOrder(standing(), { ...on('2026-03-20'), at: thursday, reason: '搬家' }));
  expect(atOnce.recurrence?.next).toBeUndefined();
  expect(after(withdrawOrder(standing(), { ...on('2026-03-20'), reason: '搬家' })).recurrence?.next).toBeUndefined();
});

test('a day with a reason is skipped while it lasts, and missed once it is over; with a service it is performed', () => {
  const became = (text: string, done: { serviceId: string } | { reason: string }) => {
    const said = { id: 'o-1', order: standing(), dueOn: today, done, by: 'account-desk', byName: '小王' };
    const decision = settleOccasion({ ...said, ...on(text) });
    return decision.accepted && decision.events[0]?.record.became;
  };
  expect(became('2026-03-05', { reason: '大雨' })).toBe('skipped');
  expect(became('2026-03-06', { reason: '大雨' })).toBe('missed');
  expect(became('2026-03-06', { serviceId: 's-1' })).toBe('performed');
});

test('an order without a rhythm has no days to settle and no pause', () => {
  const plain = anOrder({ mode: 'standing' });
  const said = { ...on('2026-03-05'), settled: none };
  const pause = { from: today, until: today, reason: '业主出差' };
  const all = [
    settleDay(plain, { ...said, on: today }),
    pauseOrder(plain, { ...said, pause }),
    resumeOrder(plain, said),
  ];
  expect(all.map(refusal)).toEqual(['convenience.no-rhythm', 'convenience.no-rhythm', 'convenience.no-rhythm']);
});
