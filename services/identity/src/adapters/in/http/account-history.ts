import { formatInstant, instant } from '@goldkey/kernel';
import { historyOf, type Transaction } from '@goldkey/postgres';
import type { AccountHistoryLine } from './accounts.dto.js';

/** Accounts belong to no property, so their times are told by the group's clock. */
export const inGroupZone = (at: Date): string => formatInstant(instant(at.getTime()), 'Asia/Shanghai');

/** The audit of an account: sign-ins with their address, locks, changes and who made them; oldest first, of a long one the newest 500. */
export const accountHistory = async (tx: Transaction, accountId: string): Promise<AccountHistoryLine[]> => {
  const { entries } = await historyOf(tx, 'account', accountId);
  return entries.map(({ happenedAt, recordedAt, actor, origin, change, data }) => ({
    happenedAt: inGroupZone(happenedAt),
    recordedAt: inGroupZone(recordedAt),
    actor,
    ...(origin === undefined ? {} : { address: origin.address }),
    change,
    data,
  }));
};
