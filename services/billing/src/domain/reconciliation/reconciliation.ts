import {
  accept,
  type Day,
  type Decision,
  type Fen,
  fen,
  fenOf,
  formatFen,
  type Instant,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import type { StatementAccount } from '../bank-format/bank-format.js';
import type { BankLineState } from '../bank-line/machine.js';

/** A line of the statement, and the booking that it is in our books. */
export interface BankSide {
  readonly id: string;
  readonly day: Day;
  readonly amount: Fen;
  readonly state: BankLineState;
  readonly bookingId?: string;
}
/** What the ledger has on the account. */
export interface LedgerSide {
  readonly id: string;
  readonly day: Day;
  readonly amount: Fen;
}
interface Pair<Line, Booking> {
  readonly line: Line;
  readonly booking: Booking;
}

/** Each line and each booking of the span stands in exactly one of these. */
export interface Comparison<Line extends BankSide = BankSide, Booking extends LedgerSide = LedgerSide> {
  /** In both, in the span, of one amount. */
  readonly matched: readonly Pair<Line, Booking>[];
  /** In both, of two amounts. */
  readonly differing: readonly Pair<Line, Booking>[];
  /** In both, but on one side before or after the span. */
  readonly timing: readonly Pair<Line, Booking>[];
  /** At the bank only. */
  readonly onlyBank: readonly Line[];
  /** In the ledger only. */
  readonly onlyLedger: readonly Booking[];
  readonly bank: Fen;
  readonly ledger: Fen;
  /** Bank less ledger. */
  readonly difference: Fen;
}

export interface Span {
  readonly first: Day;
  readonly last: Day;
}

const sumOf = (items: Iterable<{ readonly amount: Fen }>): Fen =>
  fenOf([...items].reduce((sum, { amount }) => sum + amount, 0n));

/**
 * Compares a statement with the ledger's account over days. Beside what lies in the span, both sides hold the partners of it,
 * wherever they lie.
 */
export const compare = <Line extends BankSide, Booking extends LedgerSide>(
  lines: readonly Line[],
  bookings: readonly Booking[],
  { first, last }: Span,
): Comparison<Line, Booking> => {
  const inSpan = ({ day }: { readonly day: Day }): boolean => first <= day && day <= last;
  const byId = new Map(bookings.map((booking) => [booking.id, booking]));
  const pairs = lines.flatMap((line) => {
    const booking = byId.get(line.bookingId ?? '');
    return booking === undefined ? [] : [{ line, booking }];
  });
  const of = pairs.filter(({ line, booking }) => inSpan(line) || inSpan(booking));
  const both = of.filter(({ line, booking }) => inSpan(line) && inSpan(booking));
  const paired = new Set(pairs.flatMap(({ line, booking }) => [line.id, booking.id]));
  const bank = sumOf(lines.filter(inSpan));
  const ledger = sumOf(bookings.filter(inSpan));
  return {
    matched: both.filter(({ line, booking }) => line.amount === booking.amount),
    differing: both.filter(({ line, booking }) => line.amount !== booking.amount),
    timing: of.filter((pair) => !both.includes(pair)),
    onlyBank: lines.filter((line) => inSpan(line) && !paired.has(line.id)),
    onlyLedger: bookings.filter((booking) => inSpan(booking) && !paired.has(booking.id)),
    bank,
    ledger,
    difference: fenOf(bank - ledger),
  };
};

/** What nobody has explained yet: lines that are nobody's, bookings without a line, two amounts for one payment. */
export const isUnexplained = ({ onlyBank, onlyLedger, differing }: Comparison): boolean =>
  onlyLedger.length > 0 || differing.length > 0 || onlyBank.some(({ state }) => state === 'unmatched');

/** A day or a month of an account, compared and closed by a person. */
export interface Reconciliation {
  /** `<propertyId>:<account>:<span>`. */
  readonly id: string;
  readonly propertyId: string;
  readonly account: StatementAccount;
  /** A day or a month. */
  readonly span: string;
  /** Yuan. */
  readonly bank: string;
  readonly ledger: string;
  readonly difference: string;
  readonly counts: Readonly<Record<'matched' | 'differing' | 'timing' | 'onlyBank' | 'onlyLedger', number>>;
  /** Why the two differ, where they do. */
  readonly note?: string;
  readonly closedAt: Instant;
  readonly closedBy: string;
  readonly closerName: string;
}

export interface ReconciliationEvent {
  readonly type: 'ReconciliationClosed';
  readonly eventId: string;
  readonly at: Instant;
  readonly reconciliation: Reconciliation;
}

export const evolveReconciliation = (
  _state: Reconciliation | undefined,
  { reconciliation }: ReconciliationEvent,
): Reconciliation => reconciliation;

export const reconciliationId = (propertyId: string, account: string, span: string): string =>
  `${propertyId}:${account}:${span}`;

export interface CloseReconciliation extends Recording {
  readonly propertyId: string;
  readonly account: StatementAccount;
  readonly span: string;
  readonly note?: string;
  /** The last day of the span. */
  readonly last: Day;
  readonly today: Day;
  /** The difference that was on the page: what came in meanwhile makes it another one. */
  readonly shown: string;
  readonly by: string;
  readonly closerName: string;
}

/** Closed once, after its last day; what stays unexplained needs words. */
export const closeReconciliation = (
  { known, comparison }: { readonly known: Reconciliation | undefined; readonly comparison: Comparison },
  command: CloseReconciliation,
): Decision<ReconciliationEvent> => {
  const { propertyId, account, span, note, last, today, shown, by, closerName, at, eventId } = command;
  if (known !== undefined) return refuse('billing.reconciliation-closed', { span });
  if (today <= last) return refuse('billing.reconciliation-not-over', { span });
  const { matched, differing, timing, onlyBank, onlyLedger, bank, ledger, difference } = comparison;
  if (fen(shown) !== difference)
    return refuse('billing.reconciliation-outdated', { difference: formatFen(difference) });
  if (note === undefined && isUnexplained(comparison)) return refuse('billing.reconciliation-unexplained-invalid', {});
  const reconciliation: Reconciliation = {
    id: reconciliationId(propertyId, account, span),
    ...{ propertyId, account, span },
    bank: formatFen(bank),
    ledger: formatFen(ledger),
    difference: formatFen(difference),
    counts: {
      matched: matched.length,
      differing: differing.length,
      timing: timing.length,
      onlyBank: onlyBank.length,
      onlyLedger: onlyLedger.length,
    },
    ...(note !== undefined && { note }),
    closedAt: at,
    closedBy: by,
    closerName,
  };
  return accept({ type: 'ReconciliationClosed', eventId, at, reconciliation });
};
