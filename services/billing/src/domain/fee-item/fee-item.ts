import type { Instant } from '@goldkey/kernel';

/** Something that households are charged for: management, water, parking. */
export interface FeeItem {
  readonly id: string;
  readonly propertyId: string;
  /** Short, unique in the property, by which people find it; it never changes. */
  readonly code: string;
  readonly name: string;
}

export type FeeItemEvent = {
  readonly type: 'FeeItemRegistered' | 'FeeItemCorrected';
  readonly eventId: string;
  readonly at: Instant;
  readonly feeItem: FeeItem;
};

/** The fee item after an event. */
export const evolveFeeItem = (_feeItem: FeeItem | undefined, event: FeeItemEvent): FeeItem => event.feeItem;
