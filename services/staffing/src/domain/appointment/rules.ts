import type { Day } from '@goldkey/kernel';
import type { Unit } from '../unit/unit.js';
import type { Appointment, AppointmentRole } from './appointment.js';

/** Whether the appointment is held on some day from `from` on. Days are text that sorts by time. */
export const reachesInto = (appointment: Appointment, from: Day): boolean =>
  appointment.state === 'open' || (appointment.state === 'ended' && appointment.until >= from);

/** A manager manages a property: the role exists at units of that kind alone (rulebook M, "property-manager of a property"). */
export const mayHoldRoleIn = (role: AppointmentRole, unit: Unit): boolean =>
  role !== 'property-manager' || unit.kind === 'property';
