import type { GrpcClient } from '@goldkey/service-kit';
import type { AskHouseholds } from '../postgres/fieldwork.stores.js';

interface Address {
  readonly householdId: string;
  readonly propertyId: string;
  readonly building: string;
  readonly room: string;
}

/** Households of which no news has come: estates had them before this service began to listen. */
export const householdsOf =
  (estates: GrpcClient): AskHouseholds =>
  async (ids) => {
    const { households = [] } = await estates.call<{ households?: Address[] }>('GetHouseholds', { ids });
    return households.map(({ householdId, propertyId, building, room }) => ({
      ...{ householdId, propertyId, name: `${building}-${room}` },
    }));
  };
