import type { Outcome, Recorder } from '@goldkey/kernel';
import { cancelBooking } from '../../domain/booking/booking.js';
import type { Order } from '../../domain/order/order.js';
import type { BookingStore } from '../stock-ports.js';

/** Venues that were booked for an order are free once it is ended or taken back; what is over stays. Part of a transaction. */
export class CancelBookingsOfOrder {
  constructor(
    private readonly bookings: BookingStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ id }: Pick<Order, 'id'>, reason: string): Promise<Outcome<unknown>> {
    const { now } = this.recorder.recording(undefined);
    for (const booking of await this.bookings.aheadFor(id, now)) {
      const cancelled = await this.bookings.change({ id: booking.id }, (known) =>
        cancelBooking(known, { ...this.recorder.recording(undefined), reason }),
      );
      if (!cancelled.accepted) return cancelled;
    }
    return { accepted: true, value: undefined };
  }
}
