import { day, parseInstant } from '@goldkey/kernel';
import { dataOf, type EventEnvelope } from '@goldkey/messaging';
import type { estatesEvents } from '@goldkey/proto';
import { settle } from '@goldkey/service-kit';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { EndOrdersOfPlace } from '../../../application/parking/end-orders-of-place.js';

/** Ends what rents a parking place that its household has left, as estates tells it. */
@Controller()
export class ParkingConsumer {
  constructor(private readonly endOrdersOfPlace: EndOrdersOfPlace) {}

  @EventPattern<string>('goldkey.estates.parking-place.left.v1')
  async left(@Payload() event: EventEnvelope<estatesEvents.ParkingPlaceLeft>): Promise<void> {
    const { parkingPlaceId: placeId, propertyId, number: placeNumber, householdId, until } = dataOf(event);
    const left = { placeId, propertyId, placeNumber, householdId, lastDay: day(until) };
    settle(await this.endOrdersOfPlace.run({ ...left, toldAt: parseInstant(event.time) }));
  }
}
