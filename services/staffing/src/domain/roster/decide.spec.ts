import { addDays, type Day, instant, refuse } from '@goldkey/kernel';
import { given, isNotForWhomItConcerns } from '@goldkey/testing';
import { refuseConcerned, setRosterDay } from './decide.js';
import { evolveRosterDay, type RosterDay } from './roster-day.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const date = '2026-03-09' as Day;
const set = { at: now, now, eventId: 'event-1', employeeId: 'e-1', date, kind: 'rest', propertyId: 'p-1' } as const;
const told = {
  type: 'RosterDaySet',
  eventId: 'event-1',
  at: now,
  employeeId: 'e-1',
  date,
  kind: 'rest',
  propertyId: 'p-1',
} as const;
const cell: RosterDay = { employeeId: 'e-1', date, kind: 'work', setAt: now, propertyId: 'p-1' };

test('a day that is not set yet is set, the past and the future alike', () => {
  given(undefined).when(setRosterDay, set).then(told);
  const later = '2027-01-01' as Day;
  given(undefined)
    .when(setRosterDay, { ...set, date: later })
    .then({ ...told, date: later });
});

test('a day of staff of the group belongs to no property', () => {
  const { propertyId: _none, ...groupWide } = told;
  given(undefined)
    .when(setRosterDay, { ...set, propertyId: undefined })
    .then(groupWide);
});

test('the same again changes nothing', () => {
  given<RosterDay | undefined>({ ...cell, kind: 'rest' })
    .when(setRosterDay, set)
    .then();
});

test('another kind is set at the same instant or later, not earlier', () => {
  given<RosterDay | undefined>(cell).when(setRosterDay, set).then(told);
  given<RosterDay | undefined>({ ...cell, setAt: instant(now + 1) })
    .when(setRosterDay, set)
    .refuses('staffing.roster-set-later', { date, kind: 'work' });
});

test('a setting from the future is refused', () => {
  given(undefined)
    .when(setRosterDay, { ...set, at: instant(now + 300_001) })
    .refuses('staffing.future-instant-invalid');
});

test('a cell is what was set last', () => {
  expect(evolveRosterDay(cell, told)).toEqual({ ...cell, kind: 'rest' });
});

const shift = { shiftId: 's-1', start: '22:00', end: '06:00', breakMinutes: 0 };

test('a shift on a day that is work already is no news of the day', () => {
  given<RosterDay | undefined>(cell)
    .when(setRosterDay, { ...set, kind: 'work', shift })
    .then({ ...told, type: 'RosterShiftSet', kind: 'work', shift });
  given<RosterDay | undefined>({ ...cell, shift })
    .when(setRosterDay, { ...set, kind: 'work', shift: { ...shift } })
    .then();
  given<RosterDay | undefined>({ ...cell, shift })
    .when(setRosterDay, { ...set, kind: 'work' })
    .then({ ...told, type: 'RosterShiftSet', kind: 'work' });
});

test('a shift on a day of rest makes it work; only work has one', () => {
  given<RosterDay | undefined>({ ...cell, kind: 'rest' })
    .when(setRosterDay, { ...set, kind: 'work', shift })
    .then({ ...told, kind: 'work', shift });
  given(undefined)
    .when(setRosterDay, { ...set, kind: 'rest', shift })
    .refuses('staffing.shift-without-work-invalid', { kind: 'rest' });
});

describe('one’s own day', () => {
  /** A Monday, on which the public calendar has work. */
  const own = { ...set, selves: ['account-1', 'e-1'], today: date };
  const isRefused = (state: RosterDay | undefined, changes: object = {}): boolean =>
    refuseConcerned(state, { ...own, ...changes }) !== undefined;

  test('of yesterday and of today is another’s to change, that of tomorrow is not', () => {
    expect(refuseConcerned(cell, own)).toEqual(refuse('staffing.roster-by-concerned.forbidden', { date }));
    expect(isRefused(cell, { today: addDays(date, 1) })).toBe(true);
    expect(isRefused(cell, { today: addDays(date, -1) })).toBe(false);
  });

  test('ahead is planned as work or rest, and leave of it is asked for', () => {
    const ahead = { today: addDays(date, -1) };
    const leave = { ...ahead, kind: 'leave' };
    expect(refuseConcerned(cell, { ...own, ...ahead, kind: 'leave' })).toEqual(
      refuse('staffing.own-leave-unasked.forbidden', { date }),
    );
    expect([isRefused({ ...cell, kind: 'leave' }, leave), isRefused(cell, { ...ahead, kind: 'rest' })]).toEqual([
      false,
      false,
    ]);
    expect(isRefused(cell, { ...leave, selves: ['e-2'] })).toBe(false);
  });

  test('is nobody else’s, and not that of a caller who is no employee', () => {
    expect([isRefused(cell, { selves: ['e-2'] }), isRefused(cell, { selves: ['account-1'] })]).toEqual([false, false]);
  });

  test('is not for who stands in for the person', () => {
    isNotForWhomItConcerns('staffing.roster-by-concerned.forbidden', (employeeId, acting) => {
      const command = { ...own, ...acting, employeeId };
      return refuseConcerned(cell, command) ?? setRosterDay(cell, command);
    });
  });

  test('that stays as it is, set or by the calendar, is not changed', () => {
    expect([isRefused({ ...cell, kind: 'rest' }), isRefused(undefined)]).toEqual([false, true]);
    expect([isRefused(undefined, { kind: 'work' }), isRefused(undefined, { kind: 'work', shift })]).toEqual([
      false,
      true,
    ]);
    const saturday = { date: '2026-03-07' as Day };
    expect([isRefused(undefined, saturday), isRefused(undefined, { ...saturday, kind: 'work' })]).toEqual([
      false,
      true,
    ]);
  });
});
