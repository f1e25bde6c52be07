import { type Query, useData } from '@goldkey/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type AuditEntry, behind, merged, type ServicePart, type Told } from './audit.js';

const PAGE = 50;
/** Services that keep an audit; one that is away is told as such, the others are shown. */
export const SERVICES = ['identity', 'estates', 'staffing', 'complaints', 'evaluation'] as const;

export interface AuditRead {
  readonly entries: readonly Told[];
  readonly more: boolean;
  readonly loading: boolean;
  readonly failed: unknown;
  readonly readMore: () => void;
}

interface Answer {
  readonly items: readonly AuditEntry[];
  readonly next?: string;
}

/** The audit of the services chosen, read page by page and put into one order. */
export const useAudit = (services: readonly string[], query: Query): AuditRead => {
  const { client } = useData();
  const part = async (service: string, before?: string): Promise<ServicePart> => {
    const answer = await client.get<Answer>(`/api/${service}/audit`, { ...query, pageSize: PAGE, before });
    return { service, entries: answer.items, ...(answer.next === undefined ? {} : { next: answer.next }) };
  };
  const read = useInfiniteQuery({
    queryKey: ['/audit', services.join(), JSON.stringify(query)],
    initialPageParam: undefined as readonly ServicePart[] | undefined,
    queryFn: async ({ pageParam: known }): Promise<readonly ServicePart[]> => {
      if (known === undefined) return Promise.all(services.map((service) => part(service)));
      const late = new Set(behind(known).map(({ service }) => service));
      return Promise.all(
        known.map(async (before) => {
          if (!late.has(before.service)) return before;
          const next = await part(before.service, before.next);
          return { ...next, entries: [...before.entries, ...next.entries] };
        }),
      );
    },
    getNextPageParam: (last) => (behind(last).length === 0 ? undefined : last),
  });
  const parts = read.data?.pages.at(-1) ?? [];
  return {
    entries: merged(parts),
    more: read.hasNextPage,
    loading: read.isFetching,
    failed: read.error ?? undefined,
    readMore: () => void read.fetchNextPage(),
  };
};
