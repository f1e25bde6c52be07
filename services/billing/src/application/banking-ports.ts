import type { Decision, Instant, Month, Refusal } from '@goldkey/kernel';
import type { Banking, BankingEvent, SafeStanding } from '../domain/banking/banking.js';
import type { EntryBooking } from './payment-ports.js';
import type { Kept, Target } from './ports.js';

/** What a banking takes, and when the books have it. */
export interface CashTaken extends Pick<Banking, 'propertyId' | 'shiftIds' | 'bankAccount' | 'slip'> {
  readonly at: Instant;
}

export interface BankingStore {
  /** Two of one property are decided one after the other; the banking and its entry are one transaction. */
  record(
    taken: CashTaken,
    booking: EntryBooking,
    decide: (standing: SafeStanding) => Decision<BankingEvent>,
  ): Promise<Kept<Banking>>;
  /** The banking and the entry that takes it back are one transaction; nobody matches a line with it meanwhile. */
  withdraw(
    target: Target,
    booking: Omit<EntryBooking, 'month'>,
    decide: (standing: {
      readonly banking: Banking;
      readonly isMatched: boolean;
      readonly closed: ReadonlySet<Month>;
    }) => Decision<BankingEvent>,
  ): Promise<Kept<Banking>>;
}

/** The bankings that slips are added to. With `lock` nobody else changes one before the transaction ends. */
export interface BankingsWithFiles {
  /** Within the caller's scope. */
  banking(id: string, lock: boolean): Promise<{ readonly state: Banking; readonly zone: string } | undefined>;
}

/** A banking as far as its files ask. */
export interface BankingOfFiles {
  readonly id: string;
  readonly recordKind: string;
  readonly propertyId: string;
  readonly zone: string;
  /** Why nobody adds to it. */
  readonly closed?: Refusal;
}
