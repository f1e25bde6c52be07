import { given, isNotForWhomItConcerns } from '@goldkey/testing';
import { day, ended, open, property, said, withdrawn } from '../../testing/appointments.js';
import type { Appointment } from './appointment.js';
import { endAppointment, startAppointment, withdrawAppointment, withdrawAppointmentEnd } from './decide.js';

test('whose appointment it is does not decide about it; who is no employee is nobody’s', () => {
  const refused = 'staffing.appointment-by-concerned.forbidden';
  const wish = {
    ...said,
    appointmentId: 'a-2',
    employeeId: 'e-1',
    unit: property,
    role: 'supervisor',
    from: day('2026-04-01'),
    newcomer: false,
    keyPosition: false,
    own: [],
  } as const;
  const end = { ...said, until: day('2026-03-31'), reason: 'resigned' } as const;
  const back = { ...said, why: '误录', endEventId: 'event-3' };
  const goOn = (state: Appointment, command: typeof back) => withdrawAppointmentEnd(state, [], command);
  const own = { selves: ['e-1'] };
  given<readonly Appointment[]>([])
    .when(startAppointment, { ...wish, ...own })
    .refuses(refused);
  given(open)
    .when(endAppointment, { ...end, ...own })
    .refuses(refused);
  given(open)
    .when(withdrawAppointment, { ...back, ...own })
    .refuses(refused);
  given(ended)
    .when(goOn, { ...back, ...own })
    .refuses(refused);
  expect(endAppointment(open, end).accepted).toBe(true);
  isNotForWhomItConcerns('staffing.appointment-by-concerned.forbidden', (employeeId, { selves }) =>
    endAppointment({ ...open, employeeId }, { ...end, selves }),
  );
  isNotForWhomItConcerns('staffing.appointment-by-concerned.forbidden', (employeeId, { selves }) =>
    startAppointment([], { ...wish, employeeId, selves }),
  );
});

test('who holds a role gives it to nobody beside them: the later one would answer for it (rulebook 0, "who")', () => {
  const wish = {
    ...said,
    selves: ['e-1'],
    appointmentId: 'a-2',
    employeeId: 'e-2',
    unit: property,
    role: 'property-manager',
    from: day('2026-03-31'),
    newcomer: false,
    keyPosition: false,
  } as const;
  const appointing = (own: Appointment, changes: object = {}) => {
    const decision = startAppointment([], { ...wish, own: [own], ...changes });
    return decision.accepted ? undefined : decision.refusal.code;
  };
  const refused = 'staffing.appointment-shares-own.forbidden';
  expect(appointing(open)).toBe(refused);
  expect(appointing(ended)).toBe(refused);
  expect(appointing(ended, { from: day('2026-04-01') })).toBeUndefined();
  expect(appointing(withdrawn)).toBeUndefined();
  expect(appointing(open, { role: 'supervisor' })).toBeUndefined();
  expect(appointing({ ...open, unitId: 'u-9', propertyId: 'p-9' })).toBeUndefined();
});
