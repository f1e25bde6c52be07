import { type Month, type Outcome, refused } from '@goldkey/kernel';
import { type Voucher, vouchersOf } from '../../domain/voucher/voucher.js';
import type { AccountMapStore, BookedSums } from '../fiscal-ports.js';
import type { Directory } from '../ports.js';

export interface MonthsVouchers {
  readonly propertyId: string;
  readonly month: Month;
  /** Whether the month is closed: only then they are final. */
  readonly isFinal: boolean;
  readonly vouchers: readonly Voucher[];
}

/** The vouchers of a month for the books of the company; asked again they are the same as long as nothing was booked. */
export class MakeVouchers {
  constructor(
    private readonly booked: BookedSums,
    private readonly maps: AccountMapStore,
    private readonly directory: Directory,
  ) {}

  async run(propertyId: string, month: Month): Promise<Outcome<MonthsVouchers>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId });
    const { sums, isClosed } = await this.booked.of(propertyId, month, property.timeZone);
    const made = vouchersOf(sums, await this.maps.of(propertyId));
    if ('unmapped' in made) return refused('billing.account-map-missing', { day: made.unmapped });
    return { accepted: true, value: { propertyId, month, isFinal: isClosed, vouchers: made.vouchers } };
  }
}
