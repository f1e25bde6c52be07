import { parseInstant } from '@goldkey/kernel';
import { dataOf, type EventEnvelope } from '@goldkey/messaging';
import type { complaintsEvents } from '@goldkey/proto';
import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { SurveyNews } from '../../../application/catalogue-ports.js';
import type { CallbackNews } from '../../../application/quality-ports.js';
import { CALLBACKS, SURVEYS } from '../../../convenience.ports.js';

/** Keeps what owners said to complaints: when a year's opinion survey was completed, from which
 * the next list is drafted (C-01), and what they answered when they were called about an order (C-08). */
@Controller()
export class OwnersConsumer {
  constructor(
    @Inject(SURVEYS) private readonly surveys: SurveyNews,
    @Inject(CALLBACKS) private readonly callbacks: CallbackNews,
  ) {}

  @EventPattern<string>('goldkey.complaints.opinion-survey.completed.v1')
  survey(@Payload() event: EventEnvelope<complaintsEvents.OpinionSurveyCompleted>): Promise<void> {
    const { propertyId, year, completedAt } = dataOf(event);
    return this.surveys.keepSurvey({ propertyId, year }, parseInstant(completedAt));
  }

  @EventPattern<string>('goldkey.complaints.callback.recorded.v1')
  async callback(@Payload() event: EventEnvelope<complaintsEvents.CallbackRecorded>): Promise<void> {
    const { callbackId, propertyId, about, aboutId, level, at } = dataOf(event);
    if (about !== 'order') return;
    await this.callbacks.keepCallback({ callbackId, propertyId, aboutId, level }, parseInstant(at));
  }
}
