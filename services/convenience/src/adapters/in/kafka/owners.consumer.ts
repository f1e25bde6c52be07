import { parseInstant } from '@goldkey/kernel';
import { dataOf, type EventEnvelope } from '@goldkey/messaging';
import type { complaintsEvents } from '@goldkey/proto';
import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { SurveyNews } from '../../../application/catalogue-ports.js';
import type { CallbackNews, ComplaintNews } from '../../../application/quality-ports.js';
import { CALLBACKS, COMPLAINTS, SURVEYS } from '../../../convenience.ports.js';

/** Keeps what owners said to complaints: when a year's opinion survey was completed, from which
 * the next list is drafted (C-01), what they answered when they were called about an order (C-08), and what they complained of. */
@Controller()
export class OwnersConsumer {
  constructor(
    @Inject(SURVEYS) private readonly surveys: SurveyNews,
    @Inject(CALLBACKS) private readonly callbacks: CallbackNews,
    @Inject(COMPLAINTS) private readonly complaints: ComplaintNews,
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

  @EventPattern<string>('goldkey.complaints.complaint.received.v1')
  async received(@Payload() event: EventEnvelope<complaintsEvents.ComplaintReceived>): Promise<void> {
    const { complaintId, propertyId, orderId, itemId, category, receivedAt } = dataOf(event);
    if (orderId === undefined || itemId === undefined) return;
    await this.complaints.keepComplaint(
      { complaintId, propertyId, orderId, itemId, category },
      parseInstant(receivedAt),
    );
  }

  @EventPattern<string>('goldkey.complaints.complaint.decided.v1')
  decided(@Payload() event: EventEnvelope<complaintsEvents.ComplaintDecided>): Promise<void> {
    const { complaintId, established, decidedAt } = dataOf(event);
    return this.complaints.changeComplaint(complaintId, { established }, parseInstant(decidedAt));
  }

  @EventPattern<string>('goldkey.complaints.complaint.closed.v1')
  closed(@Payload() event: EventEnvelope<complaintsEvents.ComplaintClosed>): Promise<void> {
    const { complaintId, closedAt } = dataOf(event);
    return this.complaints.changeComplaint(complaintId, { open: false }, parseInstant(closedAt));
  }

  @EventPattern<string>('goldkey.complaints.complaint.reopened.v1')
  reopened(@Payload() event: EventEnvelope<complaintsEvents.ComplaintReopened>): Promise<void> {
    const { complaintId, reopenedAt } = dataOf(event);
    return this.complaints.changeComplaint(complaintId, { open: true }, parseInstant(reopenedAt));
  }
}
