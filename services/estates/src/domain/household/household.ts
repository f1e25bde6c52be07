import type { Instant } from '@goldkey/kernel';

/** A home or other premises of one owner. */
export interface Household {
  readonly id: string;
  readonly propertyId: string;
  /** With the room its address in the property, where no two are alike. */
  readonly building: string;
  readonly room: string;
  /** Square metres with at most two decimals, as text: fees are computed from it. */
  readonly areaSquareMetres: string;
  readonly ownerName?: string;
  /** Digits with an optional leading plus. */
  readonly ownerPhone?: string;
}

export type HouseholdEvent = {
  readonly type: 'HouseholdRegistered' | 'HouseholdMeasured' | 'HouseholdContactsCorrected';
  readonly eventId: string;
  readonly at: Instant;
  readonly household: Household;
};

/** The household after an event. */
export const evolveHousehold = (_household: Household | undefined, event: HouseholdEvent): Household => event.household;
