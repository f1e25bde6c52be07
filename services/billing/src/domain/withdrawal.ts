import type { Instant } from '@goldkey/kernel';

/** Who took back what had been entered wrongly, and why. What was entered stays to be seen. */
export interface Withdrawal {
  readonly at: Instant;
  /** Account id. */
  readonly by: string;
  readonly byName: string;
  readonly reason: string;
}
