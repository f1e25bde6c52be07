import { type Day, day, type Instant, parseInstant, plus } from '@goldkey/kernel';
import fc from 'fast-check';
import { dueOf, nextAlarm } from './alarm.js';
import { type Clock, type Pause, restarted, resumed } from './clock.js';
import { reckon } from './reckoning.js';
import { dayReason, type LocalHours, servedOn } from './service-hours.js';

const at = (text: string): Instant => parseInstant(text);
const shanghai: LocalHours = {
  days: 'public-calendar',
  from: '08:30',
  until: '17:30',
  exceptions: [],
  zone: 'Asia/Shanghai',
};
const aClock = (changes: Partial<Clock> = {}): Clock => ({
  ruleVersion: 1,
  limitMinutes: 120,
  counting: 'service-hours',
  warnMinutes: 30,
  climbs: [{ afterMinutes: 60, to: 'property-manager' }],
  hours: shanghai,
  startedAt: at('2026-03-06T16:30:00+08:00'),
  pauses: [],
  warned: false,
  climbed: 0,
  ...changes,
});
const pause = (from: string, until?: string): Pause => ({
  reason: 'parts',
  note: '等配件',
  from: at(from),
  ...(until !== undefined && { until: at(until) }),
});

test('two hours from Friday half past four end on Monday morning, and every stretch says why', () => {
  const { lines, dueAt } = reckon(aClock());
  expect(dueAt).toBe(at('2026-03-09T09:30:00+08:00'));
  expect(lines.map(({ reason, counts, sum }) => [reason, counts, sum / 60_000])).toEqual([
    ['workday', true, 60],
    ['outside-hours', false, 60],
    ['weekend', false, 60],
    ['outside-hours', false, 60],
    ['workday', true, 120],
  ]);
});

test('a statutory holiday rests, a make-up Sunday works, and what the property set itself goes before both', () => {
  // Spring Festival 2026: 15 to 23 February rest, 14 and 28 February are made up.
  expect(dayReason(shanghai, day('2026-02-17'))).toBe('holiday');
  expect(dayReason(shanghai, day('2026-02-28'))).toBe('make-up-day');
  const open = { ...shanghai, exceptions: [{ day: day('2026-02-17'), works: true }] };
  expect(dayReason(open, day('2026-02-17'))).toBe('set-works');
  const startedAt = at('2026-02-27T17:00:00+08:00');
  expect(dueOf(aClock({ startedAt }))).toBe(at('2026-02-28T10:00:00+08:00'));
  const closed = { ...shanghai, exceptions: [{ day: day('2026-02-28'), works: false }] };
  expect(dueOf(aClock({ startedAt, hours: closed }))).toBe(at('2026-03-02T10:00:00+08:00'));
});

test('a pause moves the deadline by what it takes of the service hours; an open one leaves it open', () => {
  const startedAt = at('2026-03-09T09:00:00+08:00');
  const pauses = [pause('2026-03-09T10:00:00+08:00', '2026-03-09T11:30:00+08:00')];
  expect(dueOf(aClock({ startedAt, pauses }))).toBe(at('2026-03-09T12:30:00+08:00'));
  const waiting = aClock({ startedAt, pauses: [pause('2026-03-09T10:00:00+08:00')] });
  expect([dueOf(waiting), nextAlarm(waiting), reckon(waiting).lines.at(-1)?.reason]).toEqual([
    undefined,
    undefined,
    'waits-for-parts',
  ]);
  expect(dueOf(resumed(waiting, at('2026-03-09T10:01:00+08:00')))).toBe(at('2026-03-09T11:01:00+08:00'));
});

test('an agreed time stands, pauses or not; a matter that comes back has its whole limit again', () => {
  const agreedAt = at('2026-03-12T18:00:00+08:00');
  const promised = aClock({ agreedAt, pauses: [pause('2026-03-09T10:00:00+08:00')] });
  expect(dueOf(promised)).toBe(agreedAt);
  expect(dueOf(restarted(promised, at('2026-03-16T09:00:00+08:00')))).toBe(at('2026-03-16T11:00:00+08:00'));
});

test('the warning comes before the deadline, the first step up after it and never at it', () => {
  const clock = aClock({ climbs: [{ afterMinutes: 0, to: 'department-head' }] });
  const dueAt = dueOf(clock) as Instant;
  expect(nextAlarm(clock)).toEqual({ at: plus(dueAt, -30 * 60_000), kind: 'warn' });
  const warned = { ...clock, warned: true };
  expect(nextAlarm(warned)).toEqual({ at: plus(dueAt, 1), kind: 'climb', level: 1, to: 'department-head' });
  expect(nextAlarm({ ...warned, climbed: 1 })).toBeUndefined();
});

test('where clocks are put forward an hour of the night is no hour, and the limit still lasts its true length', () => {
  const berlin: LocalHours = {
    days: 'every-day',
    from: '00:00',
    until: '06:00',
    exceptions: [],
    zone: 'Europe/Berlin',
  };
  // 29 March 2026: from 02:00 to 03:00 at once.
  const span = servedOn(berlin, day('2026-03-29'));
  expect((Number(span?.until) - Number(span?.from)) / 3_600_000).toBe(5);
  const clock = aClock({ hours: berlin, limitMinutes: 300, startedAt: at('2026-03-29T00:00:00+01:00') });
  expect(dueOf(clock)).toBe(at('2026-03-29T06:00:00+02:00'));
});

const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];
const time = (from: number, until: number) =>
  fc
    .integer({ min: from, max: until })
    .map(
      (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
    );
const moment = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2026, 11, 1) / 60_000 })
  .map((minute) => (minute * 60_000) as Instant);
const clocks = fc
  .record({
    zone: fc.constantFrom(...zones),
    days: fc.constantFrom('public-calendar' as const, 'monday-to-saturday' as const, 'every-day' as const),
    from: time(0, 40),
    until: time(44, 95),
    counting: fc.constantFrom('around-the-clock' as const, 'service-hours' as const),
    limitMinutes: fc.integer({ min: 1, max: 3000 }),
    startedAt: moment,
    gaps: fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 4000 })), { maxLength: 3 }),
    set: fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean()), { maxLength: 2 }),
  })
  .map(({ zone, days, from, until, counting, limitMinutes, startedAt, gaps, set }) => {
    let end = startedAt;
    const pauses = gaps.map(([before, long]): Pause => {
      const begin = plus(end, before * 60_000);
      end = plus(begin, long * 60_000);
      return { reason: 'owner', note: 'x', from: begin, until: end };
    });
    const exceptions = set.map(([n, works]) => ({
      day: new Date(startedAt + n * 86_400_000).toISOString().slice(0, 10) as Day,
      works,
    }));
    return aClock({
      hours: { zone, days, from, until, exceptions },
      counting,
      limitMinutes,
      startedAt,
      pauses,
    });
  });

/** By the clock on the wall, minute by minute, as a person would count with a calendar beside them. */
const countedByHand = (clock: Clock): Instant => {
  const { zone, from, until } = clock.hours;
  const wall = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  let left = clock.limitMinutes;
  let t = clock.startedAt;
  while (left > 0) {
    const [date = '', clockText = ''] = wall.format(t).split(', ');
    const reason = dayReason(clock.hours, date as Day);
    const served =
      clock.counting === 'around-the-clock' ||
      (['workday', 'make-up-day', 'set-works'].includes(reason) && clockText >= from && clockText < until);
    const paused = clock.pauses.some((span) => span.from <= t && t < Number(span.until));
    if (served && !paused) left -= 1;
    t = plus(t, 60_000);
  }
  return t;
};

test('the deadline is the one that counting by hand gives, in any zone, over pauses, holidays and changes of the clock', () => {
  fc.assert(
    fc.property(clocks, (clock) => {
      expect(reckon(clock).dueAt).toBe(countedByHand(clock));
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('the stretches join without a gap, what counts adds up to the limit, and a longer pause never makes it earlier', () => {
  fc.assert(
    fc.property(clocks, fc.integer({ min: 1, max: 600 }), (clock, minutes) => {
      const { lines, dueAt, limit } = reckon(clock);
      expect(lines[0]?.from).toBe(clock.startedAt);
      expect(lines.slice(1).map(({ from }) => from)).toEqual(lines.slice(0, -1).map(({ until }) => until));
      const counted = lines.filter(({ counts }) => counts).map(({ from, until }) => Number(until) - from);
      expect(counted.reduce((sum, ms) => sum + ms, 0)).toBe(limit);
      const last = clock.pauses.at(-1);
      if (last?.until === undefined) return;
      const longer = [...clock.pauses.slice(0, -1), { ...last, until: plus(last.until, minutes * 60_000) }];
      expect(Number(reckon({ ...clock, pauses: longer }).dueAt)).toBeGreaterThanOrEqual(Number(dueAt));
    }),
    { numRuns: 200 },
  );
});
