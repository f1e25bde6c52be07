import { parseInstant } from '@goldkey/kernel';
import type { EventEnvelope } from '@goldkey/messaging';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { KeepProperty } from '../../../application/keep-property.js';

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
    const { timeZone = 'Asia/Shanghai', name = event.data.propertyId, ...rest } = event.data;
    return this.keepProperty.run({ ...rest, name, timeZone, at: parseInstant(event.time) });
  }
}
