import type { Instant } from '@goldkey/kernel';
import type { PropertyContact } from '@goldkey/service-kit';

/** What the consumer of estates' news needs; the module meets it. Older news never overwrites newer. */
export interface Copies {
  keepProperty(
    property: {
      readonly propertyId: string;
      readonly name: string;
      readonly timeZone: string;
      readonly contact?: PropertyContact;
    },
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
      /** What the premises are used for, where that is known. */
      readonly use?: string;
    },
    at: Instant,
  ): Promise<void>;
}

/** An order as the test provider's page shows it. */
export interface TestOrder {
  readonly id: string;
  readonly title: string;
  readonly means: string;
  /** Yuan. */
  readonly amount: string;
  readonly state: 'open' | 'paid' | 'failed' | 'expired';
}

/** The page of the test provider, where a payer decides; there only where it is configured. */
export interface TestDesk {
  order(id: string): Promise<TestOrder | undefined>;
  /** Decides an order that is open, once, and reports it. */
  decide(id: string, decision: 'paid' | 'failed'): Promise<void>;
  /** Where the payer goes back to. */
  returnTo(id: string): string;
}

/** Who is told, in this process, that a billing run began or is being taken back. */
export interface RunsBegun {
  tell(listener: () => void): void;
}

/** Tokens of the ports in Nest's container. */
export const RUNS_BEGUN = Symbol('runs begun');
export const PROVIDER = Symbol('provider of payments');
export const TEST_DESK = Symbol('test desk');
export const BILL_LINKS = Symbol('bill links');
export const ONLINE_PAYMENTS = Symbol('online payments');
export const BANK_FORMATS = Symbol('bank formats');
export const BANK_LINES = Symbol('bank lines');
export const RECONCILIATIONS = Symbol('reconciliations');
export const TOGETHER = Symbol('all or nothing');
export const CLOCK = Symbol('clock');
export const COPIES = Symbol('copies');
