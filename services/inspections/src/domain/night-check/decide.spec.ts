import { clockTime, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { at } from '../../testing/examples.js';
import { standardLimits } from '../limits/limits.js';
import {
  callOffNightCheck,
  completeNightCheck,
  correctNightCheck,
  type NightRecord,
  planNightCheck,
  withdrawNightCheck,
} from './decide.js';
import { apart, nightMonthOf } from './month.js';
import { isComplete, type NightCheck } from './night-check.js';

const zone = 'Asia/Shanghai';
const limits = standardLimits('p-1');
const { night } = limits;
const now = at('2026-08-05 08:00');
const said = { at: now, now, eventId: 'event-1' };
const who = { id: 'n-1', propertyId: 'p-1', kind: 'own' as const, inspectorId: 'e-7', inspectorName: '王经理' };
const record: NightRecord = {
  startedAt: at('2026-08-05 02:10'),
  endedAt: at('2026-08-05 03:00'),
  entries: [
    { register: 'security-log', entry: '第 12 页' },
    { register: 'centre-record', entry: '第 3 页' },
  ],
  signed: true,
  posts: [],
};
const written = { ...said, check: who, record, by: 'e-7', night, zone, findings: [] };
const made: NightCheck = {
  ...who,
  state: 'completed',
  startedAt: record.startedAt,
  endedAt: record.endedAt,
  entries: record.entries,
  signedAt: now,
  posts: [],
  findings: [],
  toldBy: 'event-1',
};

test('a check is planned for a night that is ahead', () => {
  const plan = { ...said, check: who, by: 'account-1', night, zone };
  given(undefined)
    .when(planNightCheck, { ...plan, plannedAt: at('2026-08-05 03:00') })
    .refuses('inspections.planned-too-early-invalid');
  given(undefined)
    .when(planNightCheck, { ...plan, plannedAt: at('2026-08-06 12:00') })
    .refuses('inspections.not-at-night-invalid', { ...night });
  expect(planNightCheck(undefined, { ...plan, plannedAt: at('2026-08-06 23:30') })).toMatchObject({
    events: [{ type: 'NightCheckPlanned', check: { state: 'planned', plannedBy: 'account-1' } }],
  });
});

test('who checked writes it down, and it is told as of its beginning', () => {
  given<NightCheck | undefined>(undefined)
    .when(completeNightCheck, written)
    .then({ type: 'NightCheckCompleted', eventId: 'event-1', at: record.startedAt, check: made });
  given<NightCheck | undefined>({ ...made, state: 'planned' })
    .when(completeNightCheck, { ...written, by: 'e-8' })
    .refuses('inspections.not-the-inspector.forbidden');
  const twice = [...record.entries, ...record.entries];
  given<NightCheck | undefined>(undefined)
    .when(completeNightCheck, { ...written, record: { ...record, entries: twice } })
    .refuses('inspections.register-repeated');
  given<NightCheck | undefined>(made)
    .when(completeNightCheck, written)
    .refuses('inspections.night-check-state', { state: 'completed' });
});

test('a register that was forgotten is added: the earlier telling is taken back', () => {
  const half = { ...made, entries: record.entries.slice(0, 1) };
  expect([isComplete(half), isComplete(made), isComplete({ ...made, state: 'withdrawn' })]).toEqual([
    false,
    true,
    false,
  ]);
  given(half)
    .when(correctNightCheck, { ...written, eventId: 'event-2', takesBackBy: 'event-3', bringsInHistory: false })
    .then({
      type: 'NightCheckCorrected',
      eventId: 'event-2',
      at: record.startedAt,
      check: { ...made, toldBy: 'event-2' },
      takesBack: { eventId: 'event-1', by: 'event-3', at: now },
    });
  given(made)
    .when(withdrawNightCheck, { ...said, eventId: 'event-4', reason: '记错项目' })
    .then({
      type: 'NightCheckWithdrawn',
      eventId: 'event-4',
      at: now,
      check: { ...made, state: 'withdrawn', why: '记错项目' },
      takesBack: { eventId: 'event-1', by: 'event-4', at: now },
    });
  given(made)
    .when(callOffNightCheck, { ...said, reason: 'x' })
    .refuses('inspections.night-check-state');
});

const clock = fc.integer({ min: 0, max: 24 * 60 - 1 });
const checkAt = (minute: number, index: number): NightCheck => {
  const startedAt = instant(at('2026-08-01 00:00') + index * 86_400_000 + minute * 60_000);
  return { ...made, id: `n-${index}`, startedAt };
};

test('hours change where two starts lie more than the same hour apart, round midnight too, in whatever order', () => {
  const of = (...minutes: number[]) => nightMonthOf(minutes.map(checkAt), [], { zone, limits });
  expect(of(23 * 60 + 50, 10)).toMatchObject({ spreadMinutes: 20, changesHours: false, sleepy: 0 });
  expect(of(120, 151)).toMatchObject({ spreadMinutes: 31, changesHours: true, sleepy: 2, counted: 2 });
  expect(of(120, 150).changesHours).toBe(false);
  fc.assert(
    fc.property(fc.array(clock, { maxLength: 6 }), (minutes) => {
      const forwards = of(...minutes);
      expect(of(...[...minutes].reverse()).spreadMinutes).toBe(forwards.spreadMinutes);
      expect(forwards.spreadMinutes).toBeLessThanOrEqual(12 * 60);
      expect(forwards.sleepy).toBeLessThanOrEqual(forwards.counted);
    }),
  );
});

test('a month whose hours are all those of the month before can be foreseen; one new hour is enough', () => {
  fc.assert(
    fc.property(fc.array(clock, { minLength: 1, maxLength: 4 }), clock, (minutes, other) => {
      const before = minutes.map(checkAt);
      expect(nightMonthOf(before, before, { zone, limits }).repeatsMonthBefore).toBe(true);
      const isNew = before.every(
        ({ startedAt = now }) => apart(clockTime(startedAt, zone), other * 60_000) > limits.sameHourMinutes * 60_000,
      );
      const month = nightMonthOf([...minutes, other].map(checkAt), before, { zone, limits });
      expect(month.repeatsMonthBefore).toBe(!isNew);
    }),
  );
});
