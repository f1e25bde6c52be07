import type { GrpcClient } from '@goldkey/service-kit';
import type { Directory } from '../../../application/ports.js';
import type { PlaceCopies } from '../postgres/copies.js';

/** From the local copies; a property that is not there yet is asked of estates. An estates that does not answer is a fault. */
export const directory = (copies: PlaceCopies, estates: GrpcClient): Directory => ({
  async property(propertyId) {
    const known = await copies.property(propertyId);
    if (known !== undefined) return known;
    const { properties = [] } = await estates.call<{
      properties?: { propertyId: string; name: string; timeZone: string }[];
    }>('GetProperties', { ids: [propertyId] });
    const [found] = properties;
    return found && { propertyId: found.propertyId, name: found.name, timeZone: found.timeZone };
  },
  household: (householdId) => copies.household(householdId),
});
