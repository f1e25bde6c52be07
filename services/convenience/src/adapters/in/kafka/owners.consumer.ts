import { parseInstant } from '@goldkey/kernel';
import { dataOf, type EventEnvelope } from '@goldkey/messaging';
import type { complaintsEvents } from '@goldkey/proto';
import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { SurveyNews } from '../../../application/catalogue/catalogue-ports.js';
import { SURVEYS } from '../../../convenience.ports.js';

/** Keeps what owners said to complaints: when a year's opinion survey was completed, from which the next list is drafted (C-01). */
@Controller()
export class OwnersConsumer {
  constructor(@Inject(SURVEYS) private readonly surveys: SurveyNews) {}

  @EventPattern<string>('goldkey.complaints.opinion-survey.completed.v1')
  survey(@Payload() event: EventEnvelope<complaintsEvents.OpinionSurveyCompleted>): Promise<void> {
    const { propertyId, year, completedAt } = dataOf(event);
    return this.surveys.keepSurvey({ propertyId, year }, parseInstant(completedAt));
  }
}
