import { parseInstant } from '@goldkey/kernel';
import { dataOf, type EventEnvelope } from '@goldkey/messaging';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { KeepProperty } from '../../../application/organisation/keep-property.js';

interface PropertyRegistered {
  readonly propertyId: string;
  readonly name?: string;
  readonly unitId: string;
  readonly timeZone?: string;
  readonly serviceStart: string;
  readonly serviceEnd?: string;
}

/** Keeps names and zones of properties as estates tells them. */
@Controller()
export class PropertyConsumer {
  constructor(private readonly keepProperty: KeepProperty) {}

  @EventPattern<string>('goldkey.estates.property.registered.v1')
  registered(@Payload() event: EventEnvelope<PropertyRegistered>): Promise<void> {
    const { timeZone = 'Asia/Shanghai', name, propertyId, unitId, serviceStart, serviceEnd } = dataOf(event);
    const copy = { propertyId, unitId, serviceStart, serviceEnd, name: name ?? propertyId, timeZone };
    return this.keepProperty.run({ ...copy, at: parseInstant(event.time) });
  }
}
