import { accept, type Decision, type Fen, fenOf, type Instant, type Month, refuse } from '@goldkey/kernel';

/**
 * The ledger of a property: double entry, append-only. A debit is positive, a credit negative, and the postings of an entry sum
 * to zero; balances are sums and are stored nowhere. A month that is closed takes no entry any more (ADR 0033).
 */

/** How money comes in. */
export const MEANS = ['cash', 'card', 'transfer', 'wechat', 'alipay'] as const;
export type Means = (typeof MEANS)[number];

/**
 * receivable: what a household owes, charge by charge · credit: what it paid ahead · order-prepayment, order-deposit: what is
 * held for one of its orders · the means: what came in by each · income: by fee item · opening-balance: what was owed when the property
 * came here, which was income of before · loss: what was given up.
 */
export const ACCOUNTS = [
  'receivable',
  'credit',
  'order-prepayment',
  'order-deposit',
  ...MEANS,
  'income',
  'opening-balance',
  'loss',
] as const;
export type Account = (typeof ACCOUNTS)[number];

/** Why an entry was made. */
export const REASONS = [
  'opening',
  'bill',
  'late-fee',
  'reversal',
  'waiver',
  'payment',
  'rebooking',
  'credit-use',
  'refund',
  'write-off',
  'order-charge',
  'order-return',
  'banking',
] as const;
export type Reason = (typeof REASONS)[number];

/** What a household is charged for one fee item and span, as the ledger knows it. */
export interface ChargeKey {
  readonly chargeId: string;
  readonly householdId: string;
  readonly feeItemId: string;
  /** The month that is charged, whenever it is booked. */
  readonly chargeMonth: Month;
}

export interface Posting extends Partial<ChargeKey> {
  readonly account: Account;
  readonly amount: Fen;
}

export interface Entry {
  readonly id: string;
  readonly propertyId: string;
  /** The month in which it is booked. */
  readonly month: Month;
  readonly reason: Reason;
  /** Id of the record that it follows from: a billing run, a payment… */
  readonly about: string;
  readonly at: Instant;
  readonly postings: readonly Posting[];
}

/** No single posting is larger: 1,000,000,000 yuan. The database holds the same bound. */
export const MOST_FEN = 100_000_000_000n;

const sumOf = (amounts: Iterable<Fen>): Fen => fenOf([...amounts].reduce((sum, amount) => sum + amount, 0n));

/** Accounts whose postings must name the charge, and those that must name the household. */
const lacksSubject = ({ account, householdId, chargeId, chargeMonth, feeItemId }: Posting): boolean =>
  (account === 'receivable' && (householdId === undefined || chargeId === undefined || chargeMonth === undefined)) ||
  (account === 'credit' && householdId === undefined) ||
  (account === 'income' && feeItemId === undefined);

/** An entry is made, or refused: it does not sum to zero, says too little, or lies in a month that is closed. */
export const postEntry = (closed: ReadonlySet<Month>, entry: Entry): Decision<Entry> => {
  const { postings, month } = entry;
  const sum = sumOf(postings.map(({ amount }) => amount));
  if (postings.length < 2 || sum !== 0n) return refuse('billing.entry-unbalanced-invalid', { sum: String(sum) });
  if (postings.some(({ amount }) => amount === 0n || amount > MOST_FEN || amount < -MOST_FEN))
    return refuse('billing.amount-out-of-bounds-invalid', {});
  if (postings.some(lacksSubject)) return refuse('billing.posting-without-subject-invalid', {});
  if (closed.has(month)) return refuse('billing.month-closed', { month });
  return accept(entry);
};

/** What stands on an account, of all postings or of those that `of` chooses. */
export const balanceOf = (
  entries: Iterable<Entry>,
  account: Account,
  of: (posting: Posting, entry: Entry) => boolean = () => true,
): Fen =>
  sumOf(
    [...entries].flatMap((entry) =>
      entry.postings.filter((posting) => posting.account === account && of(posting, entry)).map(({ amount }) => amount),
    ),
  );

/** What is still open of a charge. */
export interface OpenCharge extends ChargeKey {
  readonly open: Fen;
}

/** The charges of which something is owed, oldest month first, then in the order of their ids. */
export const openCharges = (entries: Iterable<Entry>, householdId: string): readonly OpenCharge[] => {
  const open = new Map<string, OpenCharge>();
  for (const { postings } of entries) {
    for (const posting of postings) {
      if (posting.account !== 'receivable' || posting.householdId !== householdId) continue;
      const { chargeId = '', feeItemId = '', chargeMonth = '' as Month } = posting;
      const before = open.get(chargeId)?.open ?? 0n;
      open.set(chargeId, { chargeId, householdId, feeItemId, chargeMonth, open: fenOf(before + posting.amount) });
    }
  }
  return [...open.values()].filter((charge) => charge.open > 0n).sort(oldestFirst);
};

/** Oldest month first; the id decides between charges of one month. */
export const oldestFirst = (one: ChargeKey, other: ChargeKey): number =>
  one.chargeMonth < other.chargeMonth || (one.chargeMonth === other.chargeMonth && one.chargeId < other.chargeId)
    ? -1
    : 1;

/** What the month's charges come to, and what of them has been paid (M-28). Reasons that are no money do not collect. */
export const CHARGING: readonly Reason[] = ['opening', 'bill', 'late-fee', 'reversal', 'waiver'];
export const COLLECTING: readonly Reason[] = ['payment', 'rebooking', 'credit-use'];

export const collectionOf = (
  entries: Iterable<Entry>,
  month: Month,
): { readonly receivable: Fen; readonly collected: Fen } => {
  const all = [...entries];
  const ofMonth = (reasons: readonly Reason[]) =>
    balanceOf(all, 'receivable', (posting, { reason }) => posting.chargeMonth === month && reasons.includes(reason));
  return { receivable: ofMonth(CHARGING), collected: fenOf(-ofMonth(COLLECTING)) };
};
