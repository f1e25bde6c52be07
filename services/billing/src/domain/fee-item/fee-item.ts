import type { Instant } from '@goldkey/kernel';
import type { Tariff } from '../tariff/tariff.js';

/** By what a household is charged. */
export const BASES = [
  'area',
  'fixed',
  'parking',
  'metered',
  'per-use',
  'shared-area',
  'shared-head',
  'shared-use',
] as const;
export type Basis = (typeof BASES)[number];

/** Bases that share a cost of the month among the households; they have no price, unless what they share is counted. */
export const isShared = (basis: Basis): boolean =>
  basis === 'shared-area' || basis === 'shared-head' || basis === 'shared-use';

/** What main meters counted and no home was charged for: what was lost on the way, and what was used in common. */
export const SHARED_USES = ['loss', 'common'] as const;

/** What a fee item shares out, at the price of its tariff, instead of an amount that somebody says. */
export interface Shares {
  /** The metered fee item whose supply it is about; by its consumption homes share where the basis is `shared-use`. */
  readonly feeItemId: string;
  readonly of: readonly (typeof SHARED_USES)[number][];
}

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
  /** Absent: a shared cost is said with the run. */
  readonly shares?: Shares;
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
