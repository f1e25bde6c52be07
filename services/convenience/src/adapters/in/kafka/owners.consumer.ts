import { parseInstant } from '@goldkey/kernel';
import { dataOf, type EventEnvelope, inRuns } from '@goldkey/messaging';
import type { complaintsEvents } from '@goldkey/proto';
import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { SurveyNews } from '../../../application/catalogue-ports.js';
import type { CallbackNews, ComplaintNews } from '../../../application/quality-ports.js';
import { CALLBACKS, COMPLAINTS, SURVEYS } from '../../../convenience.ports.js';

const RECEIVED = 'goldkey.complaints.complaint.received.v1';
const TAKEN_BACK = 'goldkey.complaints.complaint.received.withdrawn.v1';
const DECIDED = 'goldkey.complaints.complaint.decided.v1';
const CLOSED = 'goldkey.complaints.complaint.closed.v1';
const REOPENED = 'goldkey.complaints.complaint.reopened.v1';

type Told =
  | complaintsEvents.ComplaintReceived
  | complaintsEvents.ComplaintDecided
  | complaintsEvents.ComplaintClosed
  | complaintsEvents.ComplaintReopened;

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

  /** Of all complaints very few are about orders: what becomes of the others is asked for once for a run of news. */
  @EventPattern<string[]>([RECEIVED, TAKEN_BACK, DECIDED, CLOSED, REOPENED], inRuns('complaints'))
  async complaint(@Payload() events: readonly EventEnvelope[]): Promise<void> {
    const kept = new Set(
      await this.complaints.keptOf(events.filter(({ type }) => type !== RECEIVED).map(({ subject }) => subject)),
    );
    for (const event of events) {
      const { type, subject } = event;
      const data = dataOf(event as EventEnvelope<Told>);
      if (type === RECEIVED) {
        if (await this.#receive(data as complaintsEvents.ComplaintReceived)) kept.add(subject);
      } else if (kept.has(subject)) {
        await (type === TAKEN_BACK ? this.complaints.takeBack(subject) : this.#change(type, data));
      }
    }
  }

  /** Answers whether it is about an order. */
  async #receive(data: complaintsEvents.ComplaintReceived): Promise<boolean> {
    const { complaintId, propertyId, orderId, itemId, category, receivedAt } = data;
    if (orderId === undefined || itemId === undefined) return false;
    await this.complaints.keepComplaint(
      { complaintId, propertyId, orderId, itemId, category },
      parseInstant(receivedAt),
    );
    return true;
  }

  async #change(type: string, data: Told): Promise<void> {
    const change = (what: { established?: boolean; open?: boolean }, at: string): Promise<void> =>
      this.complaints.changeComplaint(data.complaintId, what, parseInstant(at));
    if (type === DECIDED) {
      const { established, decidedAt } = data as complaintsEvents.ComplaintDecided;
      await change({ established }, decidedAt);
    } else if (type === CLOSED) {
      await change({ open: false }, (data as complaintsEvents.ComplaintClosed).closedAt);
    } else {
      await change({ open: true }, (data as complaintsEvents.ComplaintReopened).reopenedAt);
    }
  }
}
