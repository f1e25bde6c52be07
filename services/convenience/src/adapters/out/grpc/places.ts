import { askOrAway, type GrpcClient } from '@goldkey/service-kit';
import type { Places } from '../../../application/parking-ports.js';
import type { ParkingPlace } from '../../../domain/place-hold/place-hold.js';

/** Asks estates on the caller's behalf what a place is, and as this service for its hold. */
export const places = (estates: GrpcClient): Places => ({
  async one(id) {
    const { places: found = [] } = await estates.call<{
      places?: (Omit<ParkingPlace, 'householdIds' | 'orderId'> & { householdIds?: string[]; orderId?: string })[];
    }>('GetParkingPlaces', { ids: [id] });
    const [place] = found;
    if (place === undefined) return undefined;
    const { placeId, propertyId, number, householdIds = [], orderId } = place;
    return { placeId, propertyId, number, householdIds, ...(orderId && { orderId }) };
  },
  ask: ({ placeId, orderId, orderNumber, householdId, since, number: holdNumber }, what) =>
    what === 'hold'
      ? askOrAway(estates, 'HoldParkingPlace', { placeId, orderId, orderNumber, householdId, since, holdNumber })
      : askOrAway(estates, 'FreeParkingPlace', { placeId, orderId, holdNumber }),
});
