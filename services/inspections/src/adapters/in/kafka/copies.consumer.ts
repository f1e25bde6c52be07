import { day, parseInstant } from '@goldkey/kernel';
import { dataOf, type EventEnvelope } from '@goldkey/messaging';
import type { estatesEvents, staffingEvents } from '@goldkey/proto';
import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { COPIES, type Copies } from '../../../inspections.ports.js';

interface Withdrawn {
  readonly eventId?: string;
  readonly eventIds?: readonly string[];
}

/** Keeps zones of properties and who is appointed there, as estates and staffing tell them. */
@Controller()
export class CopiesConsumer {
  constructor(@Inject(COPIES) private readonly copies: Copies) {}

  @EventPattern<string>('goldkey.estates.property.registered.v1')
  property(@Payload() event: EventEnvelope<estatesEvents.PropertyRegistered>): Promise<void> {
    const { propertyId, name = propertyId, timeZone = 'Asia/Shanghai' } = dataOf(event);
    return this.copies.keepProperty({ propertyId, name, timeZone }, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.staffing.appointment.started.v1')
  async started(@Payload() event: EventEnvelope<staffingEvents.AppointmentStarted>): Promise<void> {
    const { appointmentId, propertyId, employeeId, role, from } = dataOf(event);
    if (propertyId === undefined) return;
    await this.copies.keepAppointment({ appointmentId, propertyId, employeeId, role, from: day(from) }, event.id);
  }

  @EventPattern<string>('goldkey.staffing.appointment.ended.v1')
  ended(@Payload() event: EventEnvelope<staffingEvents.AppointmentEnded>): Promise<void> {
    const { appointmentId, until } = dataOf(event);
    return this.copies.endAppointment(appointmentId, day(until), event.id, parseInstant(event.time));
  }

  @EventPattern<string[]>([
    'goldkey.staffing.appointment.started.withdrawn.v1',
    'goldkey.staffing.appointment.ended.withdrawn.v1',
  ])
  withdrawn(@Payload() event: EventEnvelope<Withdrawn>): Promise<void> {
    const { eventId, eventIds = [] } = dataOf(event);
    return this.copies.withdraw(eventId === undefined ? eventIds : [eventId]);
  }
}
