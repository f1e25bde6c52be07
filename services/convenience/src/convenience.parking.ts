import { deliveryJob } from '@goldkey/service-kit';
import { ParkingOrdersController } from './adapters/in/http/orders/parking-orders.controller.js';
import { ParkingConsumer } from './adapters/in/kafka/parking.consumer.js';
import { ChooseParkingPlace } from './application/parking/choose-parking-place.js';
import { EndOrdersOfPlace } from './application/parking/end-orders-of-place.js';
import { SendPlaceHold } from './application/parking/send-place-hold.js';
import { TakeParkingPlace } from './application/parking/take-parking-place.js';
import { endingOf } from './convenience.ending.js';
import { PORTS, type Ports, recorder, type Subject, useCase } from './convenience.wiring.js';
import type { PlaceHold } from './domain/place-hold/place-hold.js';

/** How an order comes by a parking place, within the transaction that runs. */
export const takingOf = ({ holds, places, directory }: Ports): TakeParkingPlace =>
  new TakeParkingPlace(holds, places, directory, recorder);

/** Parking places of estates that standing orders have for themselves. */
export const parking: Subject = {
  controllers: [ParkingOrdersController, ParkingConsumer],
  providers: [
    useCase(EndOrdersOfPlace, (ports) => new EndOrdersOfPlace(ports.holds, endingOf(ports), ports.directory)),
    useCase(SendPlaceHold, ({ holds, places }) => new SendPlaceHold(holds, places, recorder)),
    deliveryJob(
      { of: 'place-hold', as: 'convenience-parking' },
      [PORTS, SendPlaceHold],
      ({ holds }: Ports, send: SendPlaceHold) => ({ queue: holds, deliver: (hold: PlaceHold) => send.run(hold) }),
    ),
    useCase(
      ChooseParkingPlace,
      (ports) => new ChooseParkingPlace(ports.orders, takingOf(ports), ports.transactions, recorder),
    ),
  ],
};
