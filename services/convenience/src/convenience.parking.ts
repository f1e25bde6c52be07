import { SendPlaceHoldsJob } from './adapters/in/clock/send-place-holds.job.js';
import { ParkingOrdersController } from './adapters/in/http/orders/parking-orders.controller.js';
import { ChooseParkingPlace } from './application/parking/choose-parking-place.js';
import { SendPlaceHolds } from './application/parking/send-place-holds.js';
import { TakeParkingPlace } from './application/parking/take-parking-place.js';
import { type Ports, recorder, type Subject, useCase } from './convenience.wiring.js';

/** How an order comes by a parking place, within the transaction that runs. */
export const takingOf = ({ holds, places, directory }: Ports): TakeParkingPlace =>
  new TakeParkingPlace(holds, places, directory, recorder);

/** Parking places of estates that standing orders have for themselves. */
export const parking: Subject = {
  controllers: [ParkingOrdersController],
  providers: [
    { provide: SendPlaceHoldsJob, useClass: SendPlaceHoldsJob },
    useCase(SendPlaceHolds, ({ holds, places }) => new SendPlaceHolds(holds, places, recorder)),
    useCase(
      ChooseParkingPlace,
      (ports) => new ChooseParkingPlace(ports.orders, takingOf(ports), ports.transactions, recorder),
    ),
  ],
};
