import { type Day, type Decision, isSelf, refuse, type Selves } from '@goldkey/kernel';
import type { Unit } from '../unit/unit.js';
import type { Appointment, AppointmentRole, Following } from './appointment.js';

/** Whether the appointment is held on some day from `from` on, to the end of `until` where that is known. Days are text that sorts by time. */
export const reachesInto = (appointment: Appointment, from: Day, until?: Day): boolean =>
  (appointment.state === 'open' || (appointment.state === 'ended' && appointment.until >= from)) &&
  (until === undefined || appointment.from <= until);

/**
 * Who judges properties, or leads several of them (rulebook M-20, "properties below the leader's unit"), is appointed above them:
 * a centre appoints neither its own inspector nor its own leader.
 */
const aboveProperties: ReadonlySet<AppointmentRole> = new Set([
  'general-manager',
  'leader-in-charge',
  'quality-inspector',
]);

/** Whether the role exists in the unit. A manager manages a property (rulebook M, "property-manager of a property"). */
export const mayHoldRoleIn = (role: AppointmentRole, { kind }: Unit): boolean => {
  if (role === 'property-manager') return kind === 'property';
  return !aboveProperties.has(role) || kind === 'group' || kind === 'region';
};

/** Whether the role stays where it was held: an appointment of before `aboveProperties` is corrected and goes on where it is. */
export const staysInPlace = (
  held: readonly Appointment[],
  { role, unit, follows }: { readonly role: AppointmentRole; readonly unit: Unit; readonly follows?: Following },
): boolean => held.some((one) => one.id === follows?.appointmentId && one.role === role && one.unitId === unit.id);

/** Roles that lead a unit, the highest first. */
export const headRoles: readonly AppointmentRole[] = [
  'general-manager',
  'leader-in-charge',
  'property-manager',
  'centre-director',
  'supervisor',
];

/** Whose appointment it is does not decide about it: duties are due, or not, by its days (rulebook 0, "from when"). */
export const refuseConcerned = (
  { employeeId }: Pick<Appointment, 'employeeId'>,
  acting: Selves,
): Decision<never> | undefined =>
  isSelf(employeeId, acting) ? refuse('staffing.appointment-by-concerned.forbidden') : undefined;

/** Whether the appointment is this person's, among others, to change. */
export const mayChangeAppointment = (appointment: Pick<Appointment, 'employeeId'>, acting: Selves): boolean =>
  refuseConcerned(appointment, acting) === undefined;
