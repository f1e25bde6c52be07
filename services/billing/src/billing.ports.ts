import type { Instant } from '@goldkey/kernel';

/** What the consumer of estates' news needs; the module meets it. Older news never overwrites newer. */
export interface Copies {
  keepProperty(
    property: { readonly propertyId: string; readonly name: string; readonly timeZone: string },
    at: Instant,
  ): Promise<void>;
  keepHousehold(
    household: {
      readonly householdId: string;
      readonly propertyId: string;
      readonly building: string;
      readonly room: string;
      /** Square metres, a decimal. */
      readonly area: string;
    },
    at: Instant,
  ): Promise<void>;
}

/** Token of the port in Nest's container. */
export const COPIES = Symbol('copies');
