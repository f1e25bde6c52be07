import type { Recorder } from '@goldkey/kernel';
import { type Booking, cancelBooking } from '../../domain/booking/booking.js';
import type { Kept, Target } from '../ports.js';
import type { BookingStore } from '../stock-ports.js';

/** A booking is given up, and the venue is free again. */
export class CancelBooking {
  constructor(
    private readonly bookings: BookingStore,
    private readonly recorder: Recorder,
  ) {}

  run({ reason, ...target }: Target & { readonly reason: string }): Promise<Kept<Booking>> {
    const recording = this.recorder.recording(undefined);
    return this.bookings.change(target, (booking) => cancelBooking(booking, { ...recording, reason }));
  }
}
