import { parseInstant } from '@goldkey/kernel';
import { dataOf, type EventEnvelope } from '@goldkey/messaging';
import { contactTold, type PropertyContact } from '@goldkey/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { PLACES, type Places } from '../../../complaints.ports.js';

interface PropertyRegistered extends PropertyContact {
  readonly propertyId: string;
  readonly name?: string;
  readonly timeZone?: string;
}
interface HouseholdRegistered {
  readonly householdId: string;
  readonly propertyId: string;
}
interface UnitDefined {
  readonly unitId: string;
  readonly kind: string;
  readonly propertyId?: string;
  readonly name: string;
}

/** Keeps names and zones of properties, which homes are theirs, and the departments, as estates and staffing tell them. */
@Controller()
export class PlacesConsumer {
  constructor(@Inject(PLACES) private readonly places: Places) {}

  @EventPattern<string>('goldkey.estates.property.registered.v1')
  property(@Payload() event: EventEnvelope<PropertyRegistered>): Promise<void> {
    const { propertyId, name = propertyId, timeZone = 'Asia/Shanghai', ...told } = dataOf(event);
    const contact = contactTold(told);
    return this.places.keepProperty({ propertyId, name, timeZone, contact }, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.estates.household.registered.v1')
  home(@Payload() event: EventEnvelope<HouseholdRegistered>): Promise<void> {
    const { householdId, propertyId } = dataOf(event);
    return this.places.keepHome({ householdId, propertyId }, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.staffing.unit.defined.v1')
  async unit(@Payload() event: EventEnvelope<UnitDefined>): Promise<void> {
    const { unitId, kind, propertyId, name } = dataOf(event);
    if (kind !== 'department' || propertyId === undefined) return;
    await this.places.keepDepartment({ departmentId: unitId, propertyId, name }, parseInstant(event.time));
  }
}
