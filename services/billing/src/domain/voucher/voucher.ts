import { type Day, type Fen, fenOf, formatFen } from '@goldkey/kernel';
import { type AccountMap, incomeOf, mapOn } from '../account-map/account-map.js';
import { splitTax } from '../account-map/tax.js';
import type { Account, Reason } from '../ledger/ledger.js';

/** What the ledger booked on a day for a reason, by account and fee item: debits above zero. */
export interface BookedSum {
  readonly day: Day;
  readonly reason: Reason;
  readonly account: Account;
  readonly feeItemId?: string;
  readonly amount: Fen;
}

export interface VoucherLine {
  /** Code of the chart of accounts. */
  readonly account: string;
  readonly debit: string;
  readonly credit: string;
}

/** A voucher for the books of the company; its debits and credits are equal. */
export interface Voucher {
  /** Running number within the month: `1`. */
  readonly number: number;
  readonly day: Day;
  readonly reason: Reason;
  readonly lines: readonly VoucherLine[];
  readonly total: string;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const postingsOf = (
  map: AccountMap,
  { account, feeItemId = '', amount }: BookedSum,
): readonly (readonly [string, Fen])[] => {
  // The books of the company had it before the ledger did.
  if (account === 'opening-balance') return [];
  if (account !== 'income') return [[map.accounts[account], amount]];
  const { account: code, taxRate } = incomeOf(map, feeItemId);
  const { net, tax } = splitTax(amount, taxRate);
  return [
    [code, net],
    [map.outputTax, tax],
  ];
};

/** Debits of an account apart from its credits, as booked: they are not set off against each other. */
const linesOf = (map: AccountMap, sums: readonly BookedSum[]): readonly VoucherLine[] => {
  const debits = new Map<string, bigint>();
  const credits = new Map<string, bigint>();
  for (const [code, amount] of sums.flatMap((sum) => postingsOf(map, sum))) {
    const side = amount > 0n ? debits : credits;
    if (amount !== 0n) side.set(code, (side.get(code) ?? 0n) + (amount > 0n ? amount : -amount));
  }
  const told = (side: Map<string, bigint>, of: (amount: string) => Omit<VoucherLine, 'account'>): VoucherLine[] =>
    [...side]
      .sort(([a], [b]) => byText(a, b))
      .map(([account, amount]) => ({ account, ...of(formatFen(fenOf(amount))) }));
  return [
    ...told(debits, (debit) => ({ debit, credit: '0.00' })),
    ...told(credits, (credit) => ({ debit: '0.00', credit })),
  ];
};

/**
 * The vouchers of a month: one for each day and reason, numbered in their order, each by the map that holds on its day. The
 * same sums and maps make the same vouchers. What was owed when the property came here makes none: the books have it. A day
 * without a map is answered instead.
 */
export const vouchersOf = (
  sums: readonly BookedSum[],
  maps: readonly AccountMap[],
): { readonly vouchers: readonly Voucher[] } | { readonly unmapped: Day } => {
  const groups = new Map<string, BookedSum[]>();
  for (const sum of sums) {
    if (sum.reason === 'opening') continue;
    const key = `${sum.day} ${sum.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), sum]);
  }
  const vouchers: Voucher[] = [];
  for (const [, group] of [...groups].sort(([a], [b]) => byText(a, b))) {
    const [first] = group;
    if (first === undefined) continue;
    const map = mapOn(maps, first.day);
    if (map === undefined) return { unmapped: first.day };
    const lines = linesOf(map, group);
    const total = lines.reduce((sum, { debit }) => sum + BigInt(debit.replace('.', '')), 0n);
    const { day, reason } = first;
    vouchers.push({ number: vouchers.length + 1, day, reason, lines, total: formatFen(fenOf(total)) });
  }
  return { vouchers };
};
