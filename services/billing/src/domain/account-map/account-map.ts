import {
  accept,
  compareRatios,
  type Day,
  type Decision,
  type Instant,
  type Month,
  monthOf,
  type Recording,
  ratio,
  refuse,
} from '@goldkey/kernel';
import { ACCOUNTS, type Account } from '../ledger/ledger.js';

/** Accounts of the ledger but income, which has one of its own for each fee item, and what the books had before the ledger. */
export const MAPPED_ACCOUNTS = ACCOUNTS.filter(
  (account): account is MappedAccount => account !== 'income' && account !== 'opening-balance',
);
export type MappedAccount = Exclude<Account, 'income' | 'opening-balance'>;

/** What a fee item's income is called in the books, and how it is taxed. */
export interface IncomeAccount {
  /** Code of the chart of accounts: `6001.01`. */
  readonly account: string;
  /** Share of the net price: `0.06`; `0` where it is exempt. */
  readonly taxRate: string;
  /** Code of the tax authority's classification, for invoices. */
  readonly taxCode: string;
}

/**
 * How the ledger of a property is called in the books of its company, from a day on: accounts by their codes, fee items with
 * their tax. A version holds until the next begins; a closed month is never called otherwise.
 */
export interface AccountMap {
  readonly id: string;
  readonly propertyId: string;
  readonly from: Day;
  readonly company: { readonly name: string; readonly taxId: string };
  readonly accounts: Readonly<Record<MappedAccount, string>>;
  /** Where the tax of income goes. */
  readonly outputTax: string;
  /** By fee item; what is not named here is called by `otherIncome`. */
  readonly feeItems: Readonly<Record<string, IncomeAccount>>;
  readonly otherIncome: IncomeAccount;
  readonly setBy: string;
}

export interface AccountMapEvent {
  readonly type: 'AccountMapSet';
  readonly eventId: string;
  readonly at: Instant;
  readonly accountMap: AccountMap;
}

export const evolveAccountMap = (_state: AccountMap | undefined, { accountMap }: AccountMapEvent): AccountMap =>
  accountMap;

export interface SetAccountMap extends Recording {
  readonly accountMap: AccountMap;
}

const isShare = (text: string): boolean => compareRatios(ratio(text), ratio('1')) < 0;

/** A version from a day on: later than every other one, and not within a month that is closed. */
export const setAccountMap = (
  { latest, closed }: { readonly latest: AccountMap | undefined; readonly closed: ReadonlySet<Month> },
  { accountMap, eventId, at }: SetAccountMap,
): Decision<AccountMapEvent> => {
  const { from, feeItems, otherIncome } = accountMap;
  if (latest !== undefined && from <= latest.from)
    return refuse('billing.account-map-not-later', { from: latest.from });
  if (closed.has(monthOf(from))) return refuse('billing.month-closed', { month: monthOf(from) });
  if (![...Object.values(feeItems), otherIncome].every(({ taxRate }) => isShare(taxRate)))
    return refuse('billing.tax-rate-invalid', {});
  return accept({ type: 'AccountMapSet', eventId, at, accountMap });
};

/** The version that holds on a day. */
export const mapOn = (maps: readonly AccountMap[], day: Day): AccountMap | undefined =>
  [...maps].sort((a, b) => (a.from < b.from ? 1 : -1)).find(({ from }) => from <= day);

export const incomeOf = ({ feeItems, otherIncome }: AccountMap, feeItemId: string): IncomeAccount =>
  feeItems[feeItemId] ?? otherIncome;
