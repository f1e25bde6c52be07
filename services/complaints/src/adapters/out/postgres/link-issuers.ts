import { type HistoryRecord, historyOf, type Transaction } from '@goldkey/postgres';

/** Who issued the links by which the matter was evaluated, by the link's id: the link's own history says it. */
export const linkIssuers = async (
  tx: Transaction,
  history: readonly HistoryRecord[],
): Promise<ReadonlyMap<unknown, string>> => {
  const links = new Set(history.map(({ data }) => data['linkId']).filter((id) => typeof id === 'string'));
  const issuers = new Map<unknown, string>();
  for (const link of links) {
    const issued = (await historyOf(tx, 'owner-link', link)).entries.find(({ change }) => change === 'issued');
    if (issued !== undefined) issuers.set(link, issued.actor.name);
  }
  return issuers;
};
