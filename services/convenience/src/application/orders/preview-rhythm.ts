import { addDays, type Day, dayOf, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { changeRhythm } from '../../domain/order/change-rhythm.js';
import { openDays } from '../../domain/order/recurrence.js';
import type { Rhythm } from '../../domain/order/rhythm.js';
import type { OccasionStore, OrderStore } from '../order-ports.js';

export interface PreviewRhythmQuestion {
  readonly orderId: string;
  readonly rhythm: Rhythm;
}

/** What is shown of the days to come. */
const DAYS_SHOWN = 8;
/** Further ahead nobody looks. */
const AHEAD = 731;

/** On which days a standing order would be due, from today on, if it came back otherwise. Nothing is changed. */
export class PreviewRhythm {
  constructor(
    private readonly orders: OrderStore,
    private readonly occasions: OccasionStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ orderId, rhythm }: PreviewRhythmQuestion): Promise<Outcome<readonly Day[]>> {
    const order = await this.orders.one(orderId);
    if (order === undefined) return refused('convenience.order-not-found', { id: orderId });
    const recording = this.recorder.recording(undefined);
    const settled = await this.occasions.settledOf(orderId, order.recurrence?.begins);
    const decision = changeRhythm(order, { ...recording, rhythm, reason: '', settled });
    if (!decision.accepted) return decision;
    const recurrence = decision.events[0]?.record.recurrence;
    if (recurrence === undefined) return { accepted: true, value: [] };
    const today = dayOf(recording.now, recurrence.zone);
    const open = openDays(recurrence, settled, addDays(today, AHEAD));
    return { accepted: true, value: open.filter((on) => on >= today).slice(0, DAYS_SHOWN) };
  }
}
