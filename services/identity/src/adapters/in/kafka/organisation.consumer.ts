import { parseInstant } from '@goldkey/kernel';
import { dataOf, type EventEnvelope } from '@goldkey/messaging';
import type { estatesEvents, staffingEvents } from '@goldkey/proto';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { KeepOrganisation } from '../../../application/keep-organisation.js';

interface Withdrawn {
  readonly eventId?: string;
  readonly eventIds?: readonly string[];
}

/** Takes in who works where. Handlers may see an event twice, late or out of order. */
@Controller()
export class OrganisationConsumer {
  constructor(private readonly keep: KeepOrganisation) {}

  @EventPattern<string>('goldkey.staffing.unit.defined.v1')
  unit(@Payload() event: EventEnvelope<staffingEvents.UnitDefined>) {
    const { unitId, kind, parentId, propertyId, name } = dataOf(event);
    return this.keep.unit({ unitId, kind, parentId, propertyId, name }, event.id, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.estates.property.registered.v1')
  property(@Payload() event: EventEnvelope<estatesEvents.PropertyRegistered>) {
    const { propertyId, unitId, timeZone } = dataOf(event);
    return this.keep.property({ propertyId, unitId, timeZone }, event.id, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.staffing.appointment.started.v1')
  started(@Payload() event: EventEnvelope<staffingEvents.AppointmentStarted>) {
    const { appointmentId, employeeId, unitId, propertyId, role, from } = dataOf(event);
    const appointment = { appointmentId, employeeId, unitId, propertyId, role, from };
    return this.keep.appointment(appointment, event.id, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.staffing.appointment.ended.v1')
  ended(@Payload() event: EventEnvelope<staffingEvents.AppointmentEnded>) {
    const { appointmentId, until } = dataOf(event);
    return this.keep.end({ appointmentId, until }, event.id, parseInstant(event.time));
  }

  @EventPattern<string[]>([
    'goldkey.staffing.unit.defined.withdrawn.v1',
    'goldkey.estates.property.registered.withdrawn.v1',
    'goldkey.staffing.appointment.started.withdrawn.v1',
    'goldkey.staffing.appointment.ended.withdrawn.v1',
  ])
  withdrawn(@Payload() event: EventEnvelope<Withdrawn>) {
    return this.keep.withdraw(dataOf(event));
  }
}
