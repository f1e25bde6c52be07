import { type Recorder, refused } from '@goldkey/kernel';
import { type Booking, bookVenue } from '../../domain/booking/booking.js';
import { isOver } from '../../domain/order/machine.js';
import type { OrderStore } from '../order-ports.js';
import type { Kept, Self, VenueStore } from '../ports.js';
import type { BookingStore } from '../stock-ports.js';

export type BookVenueCommand = Pick<Booking, 'venueId' | 'fromAt' | 'untilAt' | 'purpose' | 'exhibitor'> & {
  readonly orderId?: string | undefined;
};

/** A hall, a square or a display place is let for a span in which nobody else has it. */
export class BookVenue {
  constructor(
    private readonly bookings: BookingStore,
    private readonly venues: VenueStore,
    private readonly orders: OrderStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ orderId, ...said }: BookVenueCommand): Promise<Kept<Booking>> {
    const venue = await this.venues.one(said.venueId);
    if (venue === undefined) return refused('convenience.venue-not-found', { id: said.venueId });
    const { propertyId, name: venueName } = venue;
    const order = orderId === undefined ? undefined : await this.orders.one(orderId);
    if (orderId !== undefined && order?.propertyId !== propertyId)
      return refused('convenience.order-not-found', { id: orderId });
    if (order !== undefined && isOver(order.state))
      return refused('convenience.order-state', { number: order.number, state: order.state });
    const by = { bookedBy: this.self.id(), ...(orderId !== undefined && { orderId }) };
    const booking = { ...said, id: this.recorder.newId(), propertyId, venueName, ...by };
    const recording = this.recorder.recording(undefined);
    return this.bookings.book(said, (others) => bookVenue(others, { ...recording, booking }));
  }
}
