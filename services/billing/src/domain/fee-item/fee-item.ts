import type { Instant } from '@goldkey/kernel';
import type { Tariff } from '../tariff/tariff.js';

/** By what a household is charged. */
export const BASES = ['area', 'fixed', 'parking', 'metered', 'per-use', 'shared-area', 'shared-head'] as const;
export type Basis = (typeof BASES)[number];

/** Bases that share a cost of the month among the households; they have no price. */
export const isShared = (basis: Basis): boolean => basis === 'shared-area' || basis === 'shared-head';

/** Every household of the property, or those that subscribed (always so for parking). */
export const AUDIENCES = ['every-household', 'subscribed'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Something that households are charged for: management, water, parking. */
export interface FeeItem {
  readonly id: string;
  readonly propertyId: string;
  /** Short, unique in the property, by which people find it; it never changes. */
  readonly code: string;
  readonly name: string;
  readonly basis: Basis;
  readonly audience: Audience;
  /** What is counted: m², m³, kWh, 次. */
  readonly unit: string;
  /** In the order of their first days, which do not overlap. */
  readonly tariffs: readonly Tariff[];
}

export type FeeItemEvent = {
  readonly type: 'FeeItemRegistered' | 'FeeItemCorrected' | 'TariffSet';
  readonly eventId: string;
  readonly at: Instant;
  readonly feeItem: FeeItem;
};

/** The fee item after an event. */
export const evolveFeeItem = (_feeItem: FeeItem | undefined, event: FeeItemEvent): FeeItem => event.feeItem;
