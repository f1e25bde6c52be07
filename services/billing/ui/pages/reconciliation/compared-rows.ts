import type { ComparedBooking, ComparedLine, Comparison } from '../../api-money-in.js';

/** A row of the report: what the bank says, what the ledger says, and in which list it stands. */
export interface ComparedRow {
  readonly key: string;
  readonly list: 'onlyBank' | 'onlyLedger' | 'differing' | 'timing' | 'matched';
  readonly line?: ComparedLine;
  readonly booking?: ComparedBooking;
}

/** All rows of a comparison, what needs a person first. */
export const rowsOf = ({ matched, differing, timing, onlyBank, onlyLedger }: Comparison): readonly ComparedRow[] => [
  ...onlyBank.map((line) => ({ key: line.id, list: 'onlyBank' as const, line })),
  ...onlyLedger.map((booking) => ({ key: booking.id, list: 'onlyLedger' as const, booking })),
  ...differing.map((pair) => ({ key: pair.line.id, list: 'differing' as const, ...pair })),
  ...timing.map((pair) => ({ key: pair.line.id, list: 'timing' as const, ...pair })),
  ...matched.map((pair) => ({ key: pair.line.id, list: 'matched' as const, ...pair })),
];

/** The home whose money a booking is; of cash that was banked, that it is that. */
export const whoseOf = (booking: ComparedBooking | undefined, banked: string): string | undefined =>
  booking?.kind === 'banking' ? banked : booking?.home;
