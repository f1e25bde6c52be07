import { type Fen, type Instant, parseInstant, plus } from '@goldkey/kernel';
import fc from 'fast-check';
import { type DueDuty, expiryOf, FORESEEN, OTHERWISE_MS, remindedAt, reminderOf } from './reminders.js';

const ZONE = 'Asia/Shanghai';
const duty = (clause: string, deadline: string, differences: Partial<DueDuty> = {}): DueDuty => ({
  propertyId: 'p-1',
  zone: ZONE,
  clause,
  part: 'all',
  about: '2026-03-05',
  employeeId: 'e-1',
  deadline: parseInstant(deadline),
  done: false,
  points: 0,
  fine: 200n as Fen,
  details: {},
  ...differences,
});
const leadAt = (one: DueDuty, now: string) => reminderOf(one, parseInstant(now))?.details['lead'];

test('a duty of the day is reminded of from the morning on, until its deadline', () => {
  const progress = duty('M-04', '2026-03-05T12:00:00+08:00');
  expect(leadAt(progress, '2026-03-05T07:59:59.999+08:00')).toBeUndefined();
  expect(leadAt(progress, '2026-03-05T08:00:00+08:00')).toBe('same-day');
  expect(leadAt(progress, '2026-03-05T11:59:59.999+08:00')).toBe('same-day');
  expect(leadAt(progress, '2026-03-05T12:00:00+08:00')).toBeUndefined();
  expect(leadAt({ ...progress, done: true }, '2026-03-05T09:00:00+08:00')).toBeUndefined();
});

test('a deadline of the early morning is reminded of on the evening before, by the clocks of the property', () => {
  const early = parseInstant('2026-03-05T09:59:59.999+08:00');
  expect(remindedAt(early, 'same-day', ZONE)).toBe(parseInstant('2026-03-04T17:00:00+08:00'));
  expect(remindedAt(plus(early, 1), 'same-day', ZONE)).toBe(parseInstant('2026-03-05T08:00:00+08:00'));
  expect(remindedAt(plus(early, 1), 'same-day', 'Asia/Urumqi')).toBe(parseInstant('2026-03-04T17:00:00+06:00'));
});

test('what is prepared over days or weeks is reminded of earlier too, each lead with a name of its own', () => {
  const plan = duty('M-05', '2026-03-28T23:59:59.999+08:00');
  expect(leadAt(plan, '2026-03-27T08:00:00+08:00')).toBe('day-before');
  expect(leadAt(plan, '2026-03-28T08:00:00+08:00')).toBe('same-day');
  expect(leadAt(duty('M-31', '2026-03-28T23:59:59.999+08:00'), '2026-03-21T08:00:00+08:00')).toBe('week-before');
  const [before, day] = ['2026-03-27T09:00:00+08:00', '2026-03-28T09:00:00+08:00'].map((now) =>
    reminderOf(plan, parseInstant(now)),
  );
  expect(before?.key).not.toBe(day?.key);
});

test('at no instant there are two reminders of one duty, and each lead has one name as long as it runs', () => {
  fc.assert(
    fc.property(fc.constantFrom('M-01', 'M-05', 'M-31'), fc.integer({ min: 0, max: 20 * 86_400 }), (clause, second) => {
      const deadline = parseInstant('2026-03-31T16:30:00+08:00');
      const now = plus(deadline, -second * 1000);
      const reminder = reminderOf(duty(clause, '2026-03-31T16:30:00+08:00'), now);
      const again = reminderOf(duty(clause, '2026-03-31T16:30:00+08:00'), plus(now, 1));
      if (reminder === undefined) return;
      expect(now).toBeLessThan(deadline);
      expect(remindedAt(deadline, reminder.details['lead'] as never, ZONE)).toBeLessThanOrEqual(now);
      if (again?.details['lead'] === reminder.details['lead']) expect(again).toEqual(reminder);
    }),
  );
});

test('a certificate is told of in its last thirty days', () => {
  const until = parseInstant('2026-06-30T23:59:59.999+08:00');
  const held = { employeeId: 'e-1', craft: 'electrician', propertyId: null, until, validUntil: '2026-06-30' };
  const told = (ms: number) => expiryOf(held, plus(until, ms) as Instant) !== undefined;
  const day = 86_400_000;
  expect([told(-30 * day - 1), told(-30 * day), told(-1), told(0)]).toEqual([false, true, true, false]);
});

test('no duty is reminded of earlier than it is looked for, in any zone and on any day', () => {
  const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Urumqi', 'America/New_York', 'Pacific/Kiritimati');
  const seconds = fc.integer({ min: Date.parse('2026-01-01') / 1000, max: Date.parse('2027-01-01') / 1000 });
  fc.assert(
    fc.property(fc.constantFrom('M-01', 'M-05', 'M-31'), zones, seconds, (clause, zone, second) => {
      const deadline = (second * 1000) as Instant;
      const one = { ...duty(clause, '2026-01-01T00:00:00Z'), zone, deadline };
      const within = FORESEEN.find(({ clauses }) => clauses.includes(clause))?.withinMs ?? OTHERWISE_MS;
      expect(reminderOf(one, plus(deadline, -within - 1))).toBeUndefined();
    }),
  );
});
