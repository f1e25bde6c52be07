import { parseInstant } from '@goldkey/kernel';
import type { EventEnvelope } from '@goldkey/messaging';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { KeepOrganisation } from '../../../application/keep-organisation.js';

type Data = Record<string, string | undefined>;

/** Takes in who works where. Handlers may see an event twice, late or out of order. */
@Controller()
export class OrganisationConsumer {
  constructor(private readonly keep: KeepOrganisation) {}

  @EventPattern<string>('goldkey.staffing.unit.defined.v1')
  unit(@Payload() event: EventEnvelope<Data>) {
    const { unitId = '', kind = '', parentId, propertyId } = event.data;
    return this.keep.unit({ unitId, kind, parentId, propertyId }, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.estates.property.registered.v1')
  property(@Payload() event: EventEnvelope<Data>) {
    const { propertyId = '', unitId = '', timeZone } = event.data;
    return this.keep.property({ propertyId, unitId, timeZone }, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.staffing.appointment.started.v1')
  started(@Payload() event: EventEnvelope<Data>) {
    const { appointmentId = '', employeeId = '', unitId = '', propertyId, role = '', from = '' } = event.data;
    const appointment = { appointmentId, employeeId, unitId, propertyId, role, from };
    return this.keep.appointment(appointment, event.id, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.staffing.appointment.ended.v1')
  ended(@Payload() event: EventEnvelope<Data>) {
    const { appointmentId = '', until = '' } = event.data;
    return this.keep.end({ appointmentId, until }, event.id, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.staffing.appointment.started.withdrawn.v1')
  startWithdrawn(@Payload() event: EventEnvelope<{ eventId?: string; eventIds?: string[] }>) {
    return this.keep.withdraw(event.data);
  }

  @EventPattern<string>('goldkey.staffing.appointment.ended.withdrawn.v1')
  endWithdrawn(@Payload() event: EventEnvelope<{ eventId?: string; eventIds?: string[] }>) {
    return this.keep.withdraw(event.data);
  }
}
