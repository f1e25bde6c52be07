import { parseInstant } from '@goldkey/kernel';
import { dataOf, type EventEnvelope } from '@goldkey/messaging';
import type { estatesEvents } from '@goldkey/proto';
import { contactTold } from '@goldkey/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { RevokeBillLinks } from '../../../application/online/revoke-bill-links.js';
import { COPIES, type Copies } from '../../../billing.ports.js';

/** Keeps who can be billed: properties and their households, as estates tells them. */
@Controller()
export class CopiesConsumer {
  constructor(
    @Inject(COPIES) private readonly copies: Copies,
    private readonly revokeBillLinks: RevokeBillLinks,
  ) {}

  @EventPattern<string>('goldkey.estates.property.registered.v1')
  property(@Payload() event: EventEnvelope<estatesEvents.PropertyRegistered>): Promise<void> {
    const { propertyId, name = propertyId, timeZone = 'Asia/Shanghai', ...told } = dataOf(event);
    const contact = contactTold(told);
    return this.copies.keepProperty({ propertyId, name, timeZone, contact }, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.estates.household.registered.v1')
  household(@Payload() event: EventEnvelope<estatesEvents.HouseholdRegistered>): Promise<void> {
    const { areaSquareMetres: area, ...household } = dataOf(event);
    return this.copies.keepHousehold({ ...household, area }, parseInstant(event.time));
  }

  @EventPattern<string>('goldkey.estates.household.owners-changed.v1')
  ownersChanged(@Payload() event: EventEnvelope<estatesEvents.HouseholdOwnersChanged>): Promise<void> {
    const { householdId } = dataOf(event);
    return this.revokeBillLinks.run({ householdId, toldAt: parseInstant(event.time) });
  }
}
