import { type Refused, refuse } from '@goldkey/kernel';
import type { Homes } from '../household-ports.js';

/** Homes that are none of the property, each by the field in which it stands; undefined where all are. */
export const refuseStrangers = async (
  homes: Homes,
  propertyId: string,
  named: readonly { readonly field: string; readonly householdId: string }[],
): Promise<Refused | undefined> => {
  const strangers = await homes.strangersTo(propertyId, [...new Set(named.map(({ householdId }) => householdId))]);
  const fields = named.filter(({ householdId }) => strangers.has(householdId)).map(({ field }) => field);
  return fields.length === 0 ? undefined : refuse('complaints.household-elsewhere-invalid', { fields });
};
