import { instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { day, ended, group, now, open, property, said, terms, withdrawn } from '../../testing/appointments.js';
import type { Unit } from '../unit/unit.js';
import { type Appointment, type AppointmentEvent, appointmentRoles, evolveAppointment } from './appointment.js';
import { endAppointment, startAppointment, withdrawAppointment, withdrawAppointmentEnd } from './decide.js';

const about = { eventId: 'event-2', at: now, appointmentId: 'a-1', employeeId: 'e-1', propertyId: 'p-1' };

describe('appointing', () => {
  const wish = {
    ...said,
    appointmentId: 'a-2',
    employeeId: 'e-1',
    unit: property,
    role: 'property-manager',
    from: day('2026-04-01'),
    newcomer: true,
    keyPosition: false,
    own: [],
  } as const;
  const started = (changes: object = {}): AppointmentEvent => ({
    ...about,
    appointmentId: 'a-2',
    type: 'AppointmentStarted',
    terms: {
      ...terms,
      id: 'a-2',
      from: wish.from,
      newcomer: true,
      keyPosition: false,
      startedEvent: 'event-2',
      ...changes,
    },
  });
  const nobody: readonly Appointment[] = [];

  test('gives the role in the unit, and the property that the unit lies in', () => {
    given(nobody).when(startAppointment, wish).then(started());
  });

  test('above properties names none', () => {
    given(nobody)
      .when(startAppointment, { ...wish, unit: group, role: 'general-manager' })
      .then({
        eventId: 'event-2',
        at: now,
        appointmentId: 'a-2',
        employeeId: 'e-1',
        type: 'AppointmentStarted',
        terms: {
          id: 'a-2',
          employeeId: 'e-1',
          unitId: 'u-0',
          role: 'general-manager',
          from: wish.from,
          newcomer: true,
          keyPosition: false,
          startedEvent: 'event-2',
        },
      });
  });

  test('a manager manages a property and no other unit; every other role stands anywhere', () => {
    given(nobody)
      .when(startAppointment, { ...wish, unit: group })
      .refuses('staffing.role-place-invalid', { role: 'property-manager', unitKind: 'group' });
    for (const role of appointmentRoles.filter((one) => one !== 'property-manager'))
      expect(startAppointment(nobody, { ...wish, unit: group, role }).accepted).toBe(true);
  });

  test('a leader in charge leads from above properties; one who stands in a property already stays, is moved and corrected', () => {
    const leader = { ...wish, role: 'leader-in-charge' } as const;
    const refusal = { role: 'leader-in-charge', unitKind: 'property' };
    given(nobody).when(startAppointment, leader).refuses('staffing.role-place-invalid', refusal);
    const before = { ...withdrawn, role: 'leader-in-charge' } as const;
    const follows = { appointmentId: before.id, how: 'correction' } as const;
    given<readonly Appointment[]>([before])
      .when(startAppointment, { ...leader, follows })
      .then(started({ role: 'leader-in-charge', follows }));
    const department: Unit = { ...property, id: 'u-2', kind: 'department' };
    given<readonly Appointment[]>([before])
      .when(startAppointment, { ...leader, unit: department, follows })
      .refuses('staffing.role-place-invalid', { role: 'leader-in-charge', unitKind: 'department' });
    given<readonly Appointment[]>([{ ...before, role: 'supervisor' }])
      .when(startAppointment, { ...leader, follows })
      .refuses('staffing.role-place-invalid', refusal);
  });

  test('the same role in the same unit is held once at a time: free from the day after the last', () => {
    given([ended]).when(startAppointment, wish).then(started());
    given([ended])
      .when(startAppointment, { ...wish, from: day('2026-03-31') })
      .refuses('staffing.appointment-overlaps', { appointmentId: 'a-1', role: 'property-manager' });
    given([open]).when(startAppointment, wish).refuses('staffing.appointment-overlaps');
  });

  test('another role, another unit, or an appointment that never was, is no hindrance', () => {
    given([open])
      .when(startAppointment, { ...wish, role: 'supervisor' })
      .then(started({ role: 'supervisor' }));
    given([{ ...open, unitId: 'u-9' }])
      .when(startAppointment, wish)
      .then(started());
    given([withdrawn]).when(startAppointment, wish).then(started());
  });

  test('is not recorded from the future, though its first day may lie ahead', () => {
    given(nobody)
      .when(startAppointment, { ...wish, at: instant(now + 300_001) })
      .refuses('staffing.future-instant-invalid');
    given(nobody)
      .when(startAppointment, { ...wish, from: day('2027-01-01') })
      .then(started({ from: '2027-01-01' }));
  });
});

describe('ending', () => {
  const command = { ...said, until: day('2026-03-31'), reason: 'resigned' } as const;

  test('names the last day, which may be the first', () => {
    given(open)
      .when(endAppointment, command)
      .then({ ...about, type: 'AppointmentEnded', until: command.until, reason: 'resigned' });
    given(open)
      .when(endAppointment, { ...command, until: terms.from })
      .then({ ...about, type: 'AppointmentEnded', until: terms.from, reason: 'resigned' });
    given(open)
      .when(endAppointment, { ...command, until: day('2026-02-28') })
      .refuses('staffing.appointment-end-invalid', { from: '2026-03-01', until: '2026-02-28' });
  });

  test('happens once, and not to an appointment that never was', () => {
    given(ended).when(endAppointment, command).refuses('staffing.appointment-already-ended', { until: '2026-03-31' });
    given(withdrawn).when(endAppointment, command).refuses('staffing.appointment-withdrawn');
  });
});

describe('taking an appointment back', () => {
  const command = { ...said, why: '误录', endEventId: 'event-3' };
  const whole: AppointmentEvent = { ...about, type: 'AppointmentWithdrawn', withdrawnEvent: 'event-0', why: '误录' };

  test('takes its end too, under an event of its own', () => {
    given(open).when(withdrawAppointment, command).then(whole);
    given(ended)
      .when(withdrawAppointment, command)
      .then(
        { ...about, eventId: 'event-3', type: 'AppointmentEndWithdrawn', withdrawnEvent: 'event-1', why: '误录' },
        whole,
      );
  });

  test('happens once', () => {
    given(withdrawn).when(withdrawAppointment, command).refuses('staffing.appointment-withdrawn');
  });
});

describe('taking an end back', () => {
  const command = { ...said, why: '误录' };
  const goOn = (held: readonly Appointment[]) => (state: Appointment, given_: typeof command) =>
    withdrawAppointmentEnd(state, held, given_);
  const taken: AppointmentEvent = { ...about, type: 'AppointmentEndWithdrawn', withdrawnEvent: 'event-1', why: '误录' };

  test('lets the appointment go on', () => {
    given(ended)
      .when(goOn([ended]), command)
      .then(taken);
    expect(evolveAppointment(ended, taken)).toEqual(open);
  });

  test('needs an end', () => {
    given(open)
      .when(goOn([open]), command)
      .refuses('staffing.appointment-not-ended');
    given(withdrawn).when(goOn([]), command).refuses('staffing.appointment-withdrawn');
  });

  test('is refused where another of that role and unit came after, not where one came before', () => {
    const later: Appointment = { ...open, id: 'a-2', from: day('2026-04-01') };
    given(ended)
      .when(goOn([ended, later]), command)
      .refuses('staffing.appointment-overlaps', { appointmentId: 'a-2', role: 'property-manager' });
    const before: Appointment = { ...ended, id: 'a-0', from: day('2025-01-01'), until: day('2026-02-28') };
    given(ended)
      .when(goOn([ended, before]), command)
      .then(taken);
  });
});

test('only a start makes an appointment', () => {
  expect(() =>
    evolveAppointment(undefined, { ...about, type: 'AppointmentEnded', until: terms.from, reason: 'other' }),
  ).toThrow('never started');
});

describe('leaving with things that are not handed over', () => {
  const command = { ...said, until: day('2026-03-31'), reason: 'resigned' } as const;

  test('needs a reason, which is kept', () => {
    given(open)
      .when(endAppointment, { ...command, openItems: 2 })
      .refuses('staffing.handover-open', { count: 2 });
    const openItems = { count: 2, reason: '钥匙下周补交' };
    given(open)
      .when(endAppointment, { ...command, openItems: 2, openItemsReason: openItems.reason })
      .then({ ...about, type: 'AppointmentEnded', until: command.until, reason: 'resigned', openItems });
    expect(
      evolveAppointment(open, {
        ...about,
        type: 'AppointmentEnded',
        until: command.until,
        reason: 'resigned',
        openItems,
      }),
    ).toMatchObject({ state: 'ended', openItems });
  });

  test('does not ask for a reason where the list is done', () => {
    given(open)
      .when(endAppointment, { ...command, openItems: 0, openItemsReason: '无' })
      .then({ ...about, type: 'AppointmentEnded', until: command.until, reason: 'resigned' });
  });
});
