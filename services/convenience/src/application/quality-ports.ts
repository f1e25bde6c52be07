import type { Decision, HalfYear, Instant } from '@goldkey/kernel';
import type { QualityBasis, QualityEvent, QualityRating } from '../domain/quality/quality.js';
import type { Kept } from './ports.js';

export interface QualityStore {
  rate(
    key: { readonly itemId: string; readonly halfYear: HalfYear },
    decide: (known: QualityRating | undefined) => Decision<QualityEvent>,
  ): Promise<Kept<QualityRating>>;
  /** What is known of the item's services in the span; months are those of the zone. */
  basis(
    itemId: string,
    span: { readonly from: Instant; readonly until: Instant; readonly now: Instant; readonly timeZone: string },
  ): Promise<QualityBasis>;
}

/** Callbacks on orders, as complaints told them. */
export interface CallbackNews {
  keepCallback(
    callback: {
      readonly callbackId: string;
      readonly propertyId: string;
      readonly aboutId: string;
      readonly level: string;
    },
    at: Instant,
  ): Promise<void>;
}
