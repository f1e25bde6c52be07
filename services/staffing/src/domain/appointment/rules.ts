import type { Day } from '@goldkey/kernel';
import type { Unit } from '../unit/unit.js';
import type { Appointment, AppointmentRole } from './appointment.js';

/** Whether the appointment is held on some day from `from` on. Days are text that sorts by time. */
export const reachesInto = (appointment: Appointment, from: Day): boolean =>
  appointment.state === 'open' || (appointment.state === 'ended' && appointment.until >= from);

/** Who judges properties, or leads all of them, is appointed above them: a centre does not appoint its own inspector. */
const aboveProperties: ReadonlySet<AppointmentRole> = new Set(['general-manager', 'quality-inspector']);

/** Whether the role exists in the unit. A manager manages a property (rulebook M, "property-manager of a property"). */
export const mayHoldRoleIn = (role: AppointmentRole, { kind }: Unit): boolean => {
  if (role === 'property-manager') return kind === 'property';
  return !aboveProperties.has(role) || kind === 'group' || kind === 'region';
};

/** Roles that lead a unit, the highest first. */
export const headRoles: readonly AppointmentRole[] = [
  'general-manager',
  'leader-in-charge',
  'property-manager',
  'centre-director',
  'supervisor',
];
