import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';

/** How owners reach a property, as estates tells it; what is left out is not known. */
export interface PropertyContact {
  readonly telephone?: string | undefined;
  readonly telephoneAllHours?: string | undefined;
  readonly centreAddress?: string | undefined;
  readonly openingHours?: string | undefined;
}

/** What the registration of a property tells of it. */
export const contactTold = ({
  telephone,
  telephoneAllHours,
  centreAddress,
  openingHours,
}: PropertyContact): PropertyContact => ({ telephone, telephoneAllHours, centreAddress, openingHours });

/** As a service's copy of the property has it (`property_copy.contact`), for a caller who sees the property; nothing for others. */
export const contactOf = (database: Database, propertyId: string): Promise<PropertyContact> =>
  database.transaction(
    async (tx) => {
      const parameters: unknown[] = [propertyId];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const [row] = await tx.query<{ contact: PropertyContact }>(
        `SELECT contact FROM property_copy WHERE property_id = $1 AND ${scope}`,
        parameters,
      );
      return row?.contact ?? {};
    },
    { readOnly: true },
  );
