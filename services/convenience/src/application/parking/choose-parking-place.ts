import { type Recorder, refused } from '@goldkey/kernel';
import { choosePlace } from '../../domain/order/choose-place.js';
import type { Order } from '../../domain/order/order.js';
import { refusePlace } from '../../domain/place-hold/place-hold.js';
import type { OrderStore, Transactions } from '../order-ports.js';
import type { Kept, Target } from '../ports.js';
import type { TakeParkingPlace } from './take-parking-place.js';

export interface ChooseParkingPlaceCommand extends Target {
  readonly placeId: string;
}

/** An order that has no place, or whose place estates refused, chooses one. */
export class ChooseParkingPlace {
  constructor(
    private readonly orders: OrderStore,
    private readonly takeParkingPlace: TakeParkingPlace,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  async run({ placeId, ...target }: ChooseParkingPlaceCommand): Promise<Kept<Order>> {
    const place = await this.takeParkingPlace.find(placeId);
    return this.transactions.run(async () => {
      const recording = this.recorder.recording(undefined);
      const outcome = await this.orders.change(
        target,
        (order) =>
          refusePlace(place, order, placeId) ?? choosePlace(order, { ...recording, place: place?.number ?? '' }),
      );
      if (!outcome.accepted) return outcome;
      if (place === undefined) return refused('convenience.parking-place-not-found', { id: placeId });
      const taken = await this.takeParkingPlace.run(outcome.value.state, place);
      return taken.accepted ? outcome : taken;
    });
  }
}
