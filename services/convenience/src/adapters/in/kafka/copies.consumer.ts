import { parseInstant } from '@goldkey/kernel';
import { dataOf, type EventEnvelope } from '@goldkey/messaging';
import type { estatesEvents, staffingEvents } from '@goldkey/proto';
import { contactTold } from '@goldkey/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { COPIES, type Copies } from '../../../convenience.ports.js';

/** Keeps who is served and by whom: properties, their households and departments, as estates and staffing tell them. */
@Controller()
export class CopiesConsumer {
  constructor(@Inject(COPIES) private readonly copies: Copies) {}

  @EventPattern<string>('goldkey.estates.property.registered.v1')
  property(@Payload() event: EventEnvelope<estatesEvents.PropertyRegistered>): Promise<void> {
    const { propertyId, name = propertyId, timeZone = 'Asia/Shanghai', ...told } = dataOf(event);
    const contact = contactTold(told);
    return this.copies.keepProperty({ propertyId, name, timeZone, contact }, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.estates.household.registered.v1')
  household(@Payload() event: EventEnvelope<estatesEvents.HouseholdRegistered>): Promise<void> {
    const { householdId, propertyId, building, room } = dataOf(event);
    return this.copies.keepHousehold({ householdId, propertyId, building, room }, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.staffing.unit.defined.v1')
  async department(@Payload() event: EventEnvelope<staffingEvents.UnitDefined>): Promise<void> {
    const { unitId, kind, propertyId, name } = dataOf(event);
    if (kind !== 'department' || propertyId === undefined) return;
    await this.copies.keepDepartment({ departmentId: unitId, propertyId, name }, parseInstant(event.time));
  }
}
