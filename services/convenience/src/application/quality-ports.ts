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

/** Complaints about orders, as complaints told them. What was not received here as one about an order is nobody's. */
export interface ComplaintNews {
  /** Told anew it stands as it is told last, with what became of it. */
  keepComplaint(
    complaint: {
      readonly complaintId: string;
      readonly propertyId: string;
      readonly orderId: string;
      readonly itemId: string;
      readonly category: string;
    },
    at: Instant,
  ): Promise<void>;
  /** It was entered twice or by mistake, or is told anew at once: until then it counts nowhere. */
  takeBack(complaintId: string): Promise<void>;
  /** Those of the complaints that are about an order. */
  keptOf(complaintIds: readonly string[]): Promise<readonly string[]>;
  /** Whether it was right, or whether it is open; older news never overwrites newer. */
  changeComplaint(
    complaintId: string,
    change: { readonly established?: boolean; readonly open?: boolean },
    at: Instant,
  ): Promise<void>;
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
