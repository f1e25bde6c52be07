import type { Instant, Month } from '@goldkey/kernel';
import type { RegisterName } from '../domain/register/registers.js';

/** A line of a register: what is known of its columns; instants in milliseconds. */
export type RegisterLine = Readonly<Record<string, string | number | null>>;

export interface RegisterReader {
  lines(
    register: RegisterName,
    question: { readonly propertyId: string; readonly from: Instant; readonly until: Instant },
  ): Promise<readonly RegisterLine[]>;
  revenue(
    propertyId: string,
    span: { readonly from: Instant; readonly until: Instant },
  ): Promise<readonly RevenueLine[]>;
}

/** What an item brought in a month; money in yuan. */
export interface RevenueLine {
  readonly itemId: string;
  readonly itemName: string;
  readonly unit: string;
  readonly users: number;
  readonly services: number;
  readonly units: number;
  readonly revenue: string;
  /** Fees that staff took in the month, and what of them the cashier has. */
  readonly received: string;
  readonly handedOver: string;
}

export interface RevenueReport {
  readonly propertyId: string;
  readonly month: Month;
  readonly lines: readonly RevenueLine[];
  readonly total: Pick<RevenueLine, 'services' | 'revenue' | 'received' | 'handedOver'> & { readonly held: string };
}
