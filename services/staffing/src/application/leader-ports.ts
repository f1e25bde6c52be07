import type { Day } from '@goldkey/kernel';
import type { AppointmentRole } from '../domain/appointment/appointment.js';

/** Somebody to whom an incident of a property is phoned, with the number as it is. */
export interface Leader {
  readonly employeeId: string;
  readonly name: string;
  readonly role: AppointmentRole;
  readonly phone?: string;
}

/** Whom an incident is phoned to: who leads the property, who leads above it, and the quality centre. */
export interface LeaderReader {
  /** In the order in which they are called; undefined: the property is not within the caller's scope. */
  leadersOf(propertyId: string, today: Day): Promise<readonly Leader[] | undefined>;
}
