import { parseInstant } from '@goldkey/kernel';
import { dataOf, type EventEnvelope } from '@goldkey/messaging';
import type { estatesEvents } from '@goldkey/proto';
import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { HOUSEHOLD_COPIES, type HouseholdCopies } from '../../../inspections.ports.js';

interface Withdrawn {
  readonly eventId?: string;
  readonly eventIds?: readonly string[];
}

/** Keeps what homes are called, as estates tells it: renovations name them. */
@Controller()
export class HouseholdsConsumer {
  constructor(@Inject(HOUSEHOLD_COPIES) private readonly copies: HouseholdCopies) {}

  @EventPattern<string>('goldkey.estates.household.registered.v1')
  registered(@Payload() event: EventEnvelope<estatesEvents.HouseholdRegistered>): Promise<void> {
    const { householdId, propertyId, building, room } = dataOf(event);
    const told = { eventId: event.id, at: parseInstant(event.time) };
    return this.copies.keep({ householdId, propertyId, name: `${building}-${room}` }, told);
  }

  @EventPattern<string>('goldkey.estates.household.registered.withdrawn.v1')
  withdrawn(@Payload() event: EventEnvelope<Withdrawn>): Promise<void> {
    const { eventId, eventIds = [] } = dataOf(event);
    return this.copies.withdraw(eventId === undefined ? eventIds : [eventId]);
  }
}
