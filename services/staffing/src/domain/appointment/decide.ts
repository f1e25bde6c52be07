import { accept, type Day, type Decision, type Recording, refuse, type Selves } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Unit } from '../unit/unit.js';
import type { Appointment, AppointmentEvent, AppointmentRole, EndReason, Following } from './appointment.js';
import { mayHoldRoleIn, reachesInto, refuseConcerned, staysInPlace } from './rules.js';

/** With every id of who acts. */
type By = Pick<Selves, 'selves'>;

export interface StartAppointment extends Recording, By {
  readonly appointmentId: string;
  readonly employeeId: string;
  readonly unit: Unit;
  readonly role: AppointmentRole;
  readonly from: Day;
  readonly newcomer: boolean;
  readonly keyPosition: boolean;
  readonly follows?: Following;
  /** All appointments of who acts. */
  readonly own: readonly Appointment[];
  /** Whether it can be held there is judged before (`refuseHolding`). */
  readonly positionId?: string;
  /** The last day, where it is known already that it ended: what came after does not hinder it. */
  readonly until?: Day;
}

/**
 * Of two who hold a role at a place the one who began last answers for it, and not for what began before (rulebook 0, "who", "from
 * when"): so whoever holds it gives it to nobody beside them.
 */
const refuseSharing = ({ own, role, unit, from, until }: StartAppointment): Decision<never> | undefined => {
  const place = unit.propertyId ?? unit.id;
  const shared = own.find(
    (one) => one.role === role && (one.propertyId ?? one.unitId) === place && reachesInto(one, from, until),
  );
  return shared && refuse('staffing.appointment-shares-own.forbidden', { role });
};

/** A person is appointed. `held` are all appointments of that person, past ones too. */
export const startAppointment = (
  held: readonly Appointment[],
  command: StartAppointment,
): Decision<AppointmentEvent> => {
  const { appointmentId, employeeId, unit, role, from, newcomer, keyPosition, follows, positionId, eventId, at } =
    command;
  const { until } = command;
  const concerned = refuseConcerned({ employeeId }, command) ?? refuseSharing(command);
  if (concerned !== undefined) return concerned;
  if (!mayHoldRoleIn(role, unit) && !staysInPlace(held, command))
    return refuse('staffing.role-place-invalid', { role, unitKind: unit.kind });
  const other = held.find((one) => one.unitId === unit.id && one.role === role && reachesInto(one, from, until));
  if (other !== undefined) return refuse('staffing.appointment-overlaps', { appointmentId: other.id, role });
  const property = unit.propertyId === undefined ? {} : { propertyId: unit.propertyId };
  const position = positionId === undefined ? {} : { positionId };
  const terms = {
    id: appointmentId,
    employeeId,
    unitId: unit.id,
    role,
    from,
    newcomer,
    keyPosition,
    ...property,
    ...position,
    ...(follows !== undefined && { follows }),
  };
  return (
    refuseFuture(command) ??
    accept({
      type: 'AppointmentStarted',
      eventId,
      at,
      appointmentId,
      employeeId,
      ...property,
      terms: { ...terms, startedEvent: eventId },
    })
  );
};

const about = (appointment: Appointment, { eventId, at }: Pick<Recording, 'eventId' | 'at'>) => ({
  eventId,
  at,
  appointmentId: appointment.id,
  employeeId: appointment.employeeId,
  ...(appointment.propertyId !== undefined && { propertyId: appointment.propertyId }),
});

const withdrawn = ({ id }: Appointment) => refuse('staffing.appointment-withdrawn', { appointmentId: id });

export interface EndAppointment extends Recording, By {
  /** Last day, held to its end. */
  readonly until: Day;
  readonly reason: EndReason;
  /** Things on the hand-over list that nobody has taken over yet. */
  readonly openItems?: number;
  /** Why the post is left all the same. */
  readonly openItemsReason?: string;
}

/** The appointment ends with a day, today's or another. Where things are not handed over yet, with a reason. */
export const endAppointment = (appointment: Appointment, command: EndAppointment): Decision<AppointmentEvent> => {
  const { until, reason, openItems: count = 0, openItemsReason } = command;
  const concerned = refuseConcerned(appointment, command);
  if (concerned !== undefined) return concerned;
  if (appointment.state === 'withdrawn') return withdrawn(appointment);
  if (appointment.state === 'ended') return refuse('staffing.appointment-already-ended', { until: appointment.until });
  if (until < appointment.from) return refuse('staffing.appointment-end-invalid', { from: appointment.from, until });
  if (count > 0 && openItemsReason === undefined) return refuse('staffing.handover-open', { count });
  const openItems = count > 0 && openItemsReason !== undefined ? { openItems: { count, reason: openItemsReason } } : {};
  const ended = { ...about(appointment, command), type: 'AppointmentEnded' as const, until, reason, ...openItems };
  return refuseFuture(command) ?? accept(ended);
};

export interface WithdrawAppointment extends Recording, By {
  readonly why: string;
}

/**
 * The appointment was recorded by mistake: it never was, and neither was its end. Each event that told of it is
 * withdrawn under an id of its own, derived by the caller (`endEventId`).
 */
export const withdrawAppointment = (
  appointment: Appointment,
  command: WithdrawAppointment & { readonly endEventId: string },
): Decision<AppointmentEvent> => {
  const { why, endEventId } = command;
  const concerned = refuseConcerned(appointment, command);
  if (concerned !== undefined) return concerned;
  if (appointment.state === 'withdrawn') return withdrawn(appointment);
  const end = withdrawnEnd(appointment, { ...command, eventId: endEventId });
  const whole: AppointmentEvent = {
    ...about(appointment, command),
    type: 'AppointmentWithdrawn',
    withdrawnEvent: appointment.startedEvent,
    why,
  };
  return refuseFuture(command) ?? accept(...end, whole);
};

const withdrawnEnd = (appointment: Appointment, command: WithdrawAppointment): AppointmentEvent[] =>
  appointment.state !== 'ended'
    ? []
    : [
        {
          ...about(appointment, command),
          type: 'AppointmentEndWithdrawn',
          withdrawnEvent: appointment.endedEvent,
          why: command.why,
        },
      ];

/** The end was recorded by mistake: the appointment goes on, unless another of the same role and unit came after. */
export const withdrawAppointmentEnd = (
  appointment: Appointment,
  held: readonly Appointment[],
  command: WithdrawAppointment,
): Decision<AppointmentEvent> => {
  const concerned = refuseConcerned(appointment, command);
  if (concerned !== undefined) return concerned;
  if (appointment.state === 'withdrawn') return withdrawn(appointment);
  if (appointment.state === 'open') return refuse('staffing.appointment-not-ended', { appointmentId: appointment.id });
  const later = held.find(
    (one) =>
      one.id !== appointment.id &&
      one.unitId === appointment.unitId &&
      one.role === appointment.role &&
      reachesInto(one, appointment.from),
  );
  if (later !== undefined)
    return refuse('staffing.appointment-overlaps', { appointmentId: later.id, role: later.role });
  return refuseFuture(command) ?? accept(...withdrawnEnd(appointment, command));
};
