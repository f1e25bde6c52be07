import type { GrpcClient } from '@goldkey/service-kit';
import type { Homes } from '../../../application/household-ports.js';

interface Home {
  readonly householdId: string;
  readonly propertyId: string;
}

/** Homes as estates has them now. A service that does not answer is a fault: nobody is told that a home does not exist because nobody could be asked. */
export const homes = (estates: GrpcClient): Homes => ({
  strangersTo: async (propertyId, ids) => {
    if (ids.length === 0) return new Set();
    const { households = [] } = await estates.call<{ households?: Home[] }>('GetHouseholds', { ids });
    const here = new Set(households.filter((home) => home.propertyId === propertyId).map((home) => home.householdId));
    return new Set(ids.filter((id) => !here.has(id)));
  },
});
