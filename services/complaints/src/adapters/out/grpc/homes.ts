import type { GrpcClient } from '@goldkey/service-kit';
import type { Homes } from '../../../application/household-ports.js';
import type { PlaceCopies } from '../postgres/places.js';

interface Home {
  readonly householdId: string;
  readonly propertyId: string;
}

/**
 * Homes as estates has told them, and those of which it has told nothing here as it has them now. A service that does not answer is a
 * fault: nobody is told that a home does not exist because nobody could be asked.
 */
export const homes = (copies: Pick<PlaceCopies, 'homesHere' | 'learnHomes'>, estates: GrpcClient): Homes => ({
  strangersTo: async (propertyId, ids) => {
    if (ids.length === 0) return new Set();
    const known = new Set(await copies.homesHere(propertyId, ids));
    const unheard = ids.filter((id) => !known.has(id));
    if (unheard.length === 0) return new Set();
    const { households = [] } = await estates.call<{ households?: Home[] }>('GetHouseholds', { ids: unheard });
    const here = households.filter((home) => home.propertyId === propertyId).map(({ householdId }) => householdId);
    if (here.length > 0) await copies.learnHomes(propertyId, here.sort());
    for (const id of here) known.add(id);
    return new Set(ids.filter((id) => !known.has(id)));
  },
});
