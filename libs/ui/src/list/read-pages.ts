import type { ApiClient, Query } from '../data/client.js';

const PAGE = 500;

interface ListAnswer<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly totalIsLeast?: boolean;
}

/** Every row of a filter, page after page in its order; `most` rows at most. `onRead` tells how far it is. */
export const readPages = async <Row>(
  client: ApiClient,
  path: string,
  query: Query,
  { most, onRead }: { readonly most: number; readonly onRead?: (read: number, total: number) => void },
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await client.get<ListAnswer<Row>>(path, { ...query, page, pageSize: PAGE });
    rows.push(...answer.items);
    onRead?.(rows.length, answer.total);
    const known = answer.totalIsLeast === true ? most : Math.min(answer.total, most);
    if (answer.items.length < PAGE || rows.length >= known) return rows.slice(0, most);
  }
};
