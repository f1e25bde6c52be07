import type { Appointment, PropertyPlace, Unit } from '../domain/scope.js';
import type { Organisation } from './ports.js';

/** Keeps the local copy of units, properties and appointments. Instants are milliseconds since the epoch. */
export class KeepOrganisation {
  constructor(private readonly organisation: Organisation) {}

  unit(unit: Unit, eventId: string, at: number): Promise<void> {
    return this.organisation.keepUnit(unit, eventId, at);
  }

  property(place: PropertyPlace & { timeZone?: string }, eventId: string, at: number): Promise<void> {
    return this.organisation.keepProperty(place, eventId, at);
  }

  appointment(
    appointment: Appointment & { appointmentId: string; employeeId: string; from: string },
    eventId: string,
    at: number,
  ): Promise<void> {
    return this.organisation.keepAppointment(appointment, eventId, at);
  }

  end(ended: { appointmentId: string; until: string }, eventId: string, at: number): Promise<void> {
    return this.organisation.endAppointment(ended.appointmentId, ended.until, eventId, at);
  }

  withdraw(data: { eventId?: string; eventIds?: readonly string[] }): Promise<void> {
    return this.organisation.withdraw([...(data.eventId ? [data.eventId] : []), ...(data.eventIds ?? [])]);
  }
}
