import fc from 'fast-check';
import { aComplaint, at } from '../../testing/a-complaint.js';
import { clockFor, setClockRules } from '../clock/rules.js';
import type { Complaint, HandlingEvent } from './complaint.js';
import { closeComplaint, reopenComplaint } from './decide.js';
import {
  acceptHandOver,
  agreeTime,
  declineHandOver,
  pauseClock,
  renewClock,
  resumeClock,
  ringClock,
} from './decide-running.js';
import { evolve } from './evolve.js';
import { afterAct, COMPLAINT_ACTS, COMPLAINT_STATES } from './machine.js';
import { acts, hindrance, isOverdue, responsibleFor } from './rules.js';

const hours = { days: 'public-calendar', from: '08:30', until: '17:30', exceptions: [] } as const;
const limit = {
  kind: 'complaint',
  priority: 'normal',
  minutes: 240,
  counting: 'service-hours',
  warnMinutes: 60,
  climbs: [
    { afterMinutes: 0, to: 'department-head' },
    { afterMinutes: 120, to: 'property-manager' },
  ],
} as const;
const recording = { at: at('2026-08-01 09:00'), now: at('2026-08-01 09:00'), eventId: 'e' };
const set = (changes: object = {}, known?: Parameters<typeof setClockRules>[0]) =>
  setClockRules(known, { id: 'r-1', propertyId: 'p-1', hours, limits: [limit], ...changes, ...recording });
const rulesOf = (decision: ReturnType<typeof set>) => {
  const [event] = decision.accepted ? decision.events : [];
  if (event === undefined) throw new Error('rules that cannot be set');
  return event.rules;
};
const rules = rulesOf(set());
const start = {
  kind: 'complaint',
  priority: 'normal',
  zone: 'Asia/Shanghai',
  startedAt: at('2026-08-03 09:00'),
} as const;
const clock = clockFor(rules, start);
const matter = () => aComplaint({ clock, dueAt: at('2026-08-03 13:00'), receivedByName: '前台' });
const when = (text: string) => ({ at: at(text), now: at(text) });

const then = (complaint: Complaint, decision: { accepted: boolean; events?: readonly HandlingEvent[] }): Complaint => {
  if (!decision.accepted) throw new Error(JSON.stringify(decision));
  return (decision.events ?? []).reduce(evolve, complaint);
};

test('a matter waits for parts: it is due when as much of the limit is gone as before, and says what is waited for', () => {
  const open = matter().build();
  const waiting = then(open, pauseClock(open, { ...when('2026-08-03 10:00'), reason: 'parts', note: '等水泵' }));
  expect(waiting.dueAt).toBeUndefined();
  expect(pauseClock(waiting, { ...when('2026-08-03 11:00'), reason: 'owner', note: 'x' })).toMatchObject({
    refusal: { code: 'complaints.clock-stands-still' },
  });
  const on = then(waiting, resumeClock(waiting, when('2026-08-04 10:00')));
  expect(on.dueAt).toBe(at('2026-08-04 13:00'));
  expect(resumeClock(on, when('2026-08-04 11:00'))).toMatchObject({ refusal: { code: 'complaints.clock-runs' } });
  expect(pauseClock(on, { ...when('2026-08-04 14:00'), reason: 'owner', note: 'x' })).toMatchObject({
    refusal: { code: 'complaints.paused-when-late' },
  });
});

test('a close ends the pause, and a matter that comes back runs its whole limit again', () => {
  const open = matter().build();
  const waiting = then(open, pauseClock(open, { ...when('2026-08-03 10:00'), reason: 'weather', note: '暴雨' }));
  const closed = then(waiting, closeComplaint(waiting, when('2026-08-03 16:00')));
  expect(closed.clock?.pauses).toMatchObject([{ until: at('2026-08-03 16:00') }]);
  const again = then(closed, reopenComplaint(closed, when('2026-08-04 09:00')));
  expect([again.dueAt, again.clock?.pauses]).toEqual([at('2026-08-04 13:00'), []]);
});

test('a new rule leaves a running clock alone until somebody says otherwise, and then keeps what was agreed', () => {
  const open = matter().build();
  const newer = rulesOf(set({ limits: [{ ...limit, minutes: 60 }] }, rules));
  expect(open.dueAt).toBe(at('2026-08-03 13:00'));
  const today = clockFor(newer, start);
  if (today === undefined) throw new Error('no limit');
  const renewed = then(open, renewClock(open, { ...when('2026-08-03 09:10'), clock: today, reason: '新规' }));
  expect([renewed.dueAt, renewed.clock?.ruleVersion]).toEqual([at('2026-08-03 10:00'), 2]);
  const agreed = then(open, agreeTime(open, { ...when('2026-08-03 09:05'), dueAt: at('2026-08-05 10:00') }));
  expect(then(agreed, renewClock(agreed, { ...when('2026-08-03 09:10'), clock: today, reason: 'x' })).dueAt).toBe(
    at('2026-08-05 10:00'),
  );
  expect(agreeTime(open, { ...when('2026-08-03 09:05'), dueAt: at('2026-08-03 09:05') })).toMatchObject({
    refusal: { code: 'complaints.agreed-too-early-invalid' },
  });
});

test('what was late before another time was agreed stays known as late, until the matter comes back', () => {
  const open = matter().build();
  const moved = then(open, agreeTime(open, { ...when('2026-08-03 12:00'), dueAt: at('2026-08-03 15:00') }));
  expect(moved.missedDueAt).toBeUndefined();
  // Written down when the time was over, whatever instant it is said to be of.
  const late = { at: at('2026-08-03 14:00'), now: at('2026-08-03 16:00'), dueAt: at('2026-08-05 10:00') };
  const missed = then(moved, agreeTime(moved, late));
  expect([missed.missedDueAt, missed.dueAt]).toEqual([at('2026-08-03 15:00'), at('2026-08-05 10:00')]);
  const again = then(missed, agreeTime(missed, { ...when('2026-08-06 10:00'), dueAt: at('2026-08-07 10:00') }));
  expect(again.missedDueAt).toBe(at('2026-08-03 15:00'));
  const closed = then(again, closeComplaint(again, when('2026-08-06 11:00')));
  expect(then(closed, reopenComplaint(closed, when('2026-08-08 09:00'))).missedDueAt).toBeUndefined();
});

test('what was promised before there was a rule stands under the rule; once it was kept, it is promised for no second time', () => {
  const promised = aComplaint({ dueAt: at('2026-08-05 10:00') }).build();
  const today = clockFor(rules, start);
  if (today === undefined) throw new Error('no limit');
  const renewed = then(promised, renewClock(promised, { ...when('2026-08-03 09:10'), clock: today, reason: '新规' }));
  expect([renewed.dueAt, renewed.clock?.agreedAt]).toEqual([at('2026-08-05 10:00'), at('2026-08-05 10:00')]);

  const kept = then(promised, closeComplaint(promised, when('2026-08-04 10:00')));
  const again = then(kept, reopenComplaint(kept, when('2026-09-01 09:00')));
  expect([again.state, again.dueAt, isOverdue(again, at('2026-09-01 09:01'))]).toEqual(['reopened', undefined, false]);
});

test('a limit that a thousand days of service hours do not hold is not set: nobody could be told by when', () => {
  const minute = { ...hours, until: '08:31' };
  const decided = set({ hours: minute, limits: [{ ...limit, minutes: 129_600 }] });
  expect(decided).toMatchObject({ accepted: false, refusal: { code: 'complaints.limit-out-of-reach-invalid' } });
  expect(set({ hours: minute, limits: [{ ...limit, counting: 'around-the-clock', minutes: 129_600 }] }).accepted).toBe(
    true,
  );
  expect(set({ limits: [{ ...limit, minutes: 129_600 }] }).accepted).toBe(true);
});

test('what the clock has to say it says once, however late anybody looks', () => {
  const open = matter().build();
  expect(ringClock(open, at('2026-08-03 11:59'))).toEqual({ accepted: true, events: [] });
  const rung = ringClock(open, at('2026-08-09 09:00'));
  expect(rung).toMatchObject({
    events: [
      { type: 'ClockWarned', at: at('2026-08-03 12:00') },
      { type: 'ClockClimbed', level: 1, to: 'department-head' },
      { type: 'ClockClimbed', level: 2, to: 'property-manager' },
    ],
  });
  expect(ringClock(then(open, rung), at('2026-12-09 09:00'))).toEqual({ accepted: true, events: [] });
});

test('who was asked first answers for the matter until somebody else has accepted it', () => {
  const named = matter().assigned('e-9').build();
  expect(responsibleFor(named)).toEqual({ employeeId: 'e-desk', employeeName: '前台' });
  const by = (employee: string) => ({ ...when('2026-08-03 12:00'), by: employee });
  expect(acceptHandOver(named, by('e-1'))).toMatchObject({
    refusal: { code: 'complaints.not-the-assignee.forbidden' },
  });
  const taken = then(named, acceptHandOver(named, by('e-9')));
  expect(responsibleFor(taken)).toMatchObject({ employeeId: 'e-9' });
  expect(acceptHandOver(taken, by('e-9'))).toMatchObject({ refusal: { code: 'complaints.nothing-to-accept' } });
  const back = then(named, declineHandOver(named, { ...by('e-9'), reason: '不归我管' }));
  expect([back.assignment?.employeeId, responsibleFor(back).employeeId]).toEqual(['e-desk', 'e-desk']);
  // What another system or an owner's link brought has nobody who was asked first: who is named answers for it.
  expect(responsibleFor(aComplaint().assigned('e-9').build()).employeeId).toBe('e-9');
});

test('rules that say nothing, or two things at once, are not set', () => {
  const codes = [
    set({ hours: { ...hours, from: '18:00' } }),
    set({ limits: [limit, limit] }),
    set({ limits: [{ ...limit, climbs: [...limit.climbs].reverse() }] }),
    set({
      hours: {
        ...hours,
        exceptions: [
          { day: '2026-01-02', works: true },
          { day: '2026-01-02', works: false },
        ],
      },
    }),
  ].map((decision) => (decision.accepted ? '' : decision.refusal.code));
  expect(codes).toEqual(
    ['hours', 'limit-set-twice', 'climbs', 'day-set-twice'].map((why) => `complaints.${why}-invalid`),
  );
  expect(clockFor(rules, { ...start, priority: 'urgent' })).toBeUndefined();
});

test('an act is hindered wherever the table has none, and the table knows every act', () => {
  fc.assert(
    fc.property(fc.constantFrom(...COMPLAINT_STATES), fc.constantFrom(...acts), (state, act) => {
      const built = {
        received: matter(),
        decided: matter().decided(true),
        assigned: matter().assigned('e-9'),
        closed: matter().closed(),
        reopened: matter().closed().reopened(),
        'set-aside': matter().setAside(),
      }[state].build();
      if (act === 'issue-owner-link' || act === 'decide-proposal') return;
      if (afterAct(state, act) === undefined) expect(hindrance(built, act)).toBeDefined();
    }),
  );
  expect(
    acts
      .filter((act) => act !== 'issue-owner-link' && act !== 'decide-proposal')
      .every((act) => COMPLAINT_ACTS.includes(act as never)),
  ).toBe(true);
});
