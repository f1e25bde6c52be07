import { Requires } from '@goldkey/access';
import { isDay } from '@goldkey/kernel';
import { InvalidRequest, refuseManyIds, settle } from '@goldkey/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { FreeParkingPlace } from '../../../application/free-parking-place.js';
import { HoldParkingPlace } from '../../../application/hold-parking-place.js';
import type { ParkingPlaceStore } from '../../../application/parking-ports.js';
import { PARKING_PLACES } from '../../../estates.ports.js';

/** In one question (estates.proto). */
const MOST_IDS = 1_000;

type Said = Readonly<Record<'placeId' | 'orderId' | 'orderNumber' | 'householdId' | 'since', string>> & Counted;
/** Absent, or 0, from who does not count holds. */
interface Counted {
  readonly holdNumber?: number;
}

const wrong = (field: string): never => {
  throw new InvalidRequest([{ field, reason: 'invalid' }]);
};
const whole = <Name extends Exclude<keyof Said, 'holdNumber'>>(
  said: Pick<Said, Name>,
  ...names: readonly Name[]
): void => {
  for (const name of names) if (!said[name]) wrong(name);
};
const countOf = ({ holdNumber: number = 0 }: Counted) => {
  if (number < 0) wrong('holdNumber');
  return number === 0 ? {} : { number };
};

/** Parking places as services that keep orders ask for them (estates.proto). */
@Controller()
export class ParkingGrpcController {
  constructor(
    @Inject(PARKING_PLACES) private readonly places: ParkingPlaceStore,
    private readonly holdParkingPlace: HoldParkingPlace,
    private readonly freeParkingPlace: FreeParkingPlace,
  ) {}

  @Requires('estates:read')
  @GrpcMethod('Estates', 'GetParkingPlaces')
  async get({ ids = [] }: { ids?: string[] }) {
    refuseManyIds(MOST_IDS, ids);
    const found = await this.places.find(ids);
    return {
      places: found.map(({ id, propertyId, number, householdIds, hold }) => ({
        ...{ placeId: id, propertyId, number, householdIds },
        ...(hold !== undefined && { orderId: hold.orderId }),
      })),
    };
  }

  @Requires('estates:hold-places')
  @GrpcMethod('Estates', 'HoldParkingPlace')
  async hold(said: Said) {
    whole(said, 'placeId', 'orderId', 'orderNumber', 'householdId');
    const { placeId, orderId, orderNumber, householdId } = said;
    const since = isDay(said.since) ? said.since : wrong('since');
    const hold = { orderId, orderNumber, householdId, since, ...countOf(said) };
    const { state } = settle(await this.holdParkingPlace.run(placeId, hold));
    return { number: state.number };
  }

  @Requires('estates:hold-places')
  @GrpcMethod('Estates', 'FreeParkingPlace')
  async free(said: Pick<Said, 'placeId' | 'orderId' | 'holdNumber'>) {
    whole(said, 'placeId', 'orderId');
    const { placeId, orderId } = said;
    settle(await this.freeParkingPlace.run(placeId, { orderId, ...countOf(said) }));
    return {};
  }
}
