import { type Query, useData } from '@goldkey/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type AuditEntry, behind, merged, type ServicePart, type Told } from './audit.js';

const PAGE = 50;
/** Services that keep an audit; one that is away is told as such, the others are shown. */
export const SERVICES = [
  'identity',
  'estates',
  'staffing',
  'inspections',
  'complaints',
  'billing',
  'convenience',
  'evaluation',
] as const;

export interface AuditRead {
  readonly entries: readonly Told[];
  readonly more: boolean;
  /** Nothing has been read yet. */
  readonly pending: boolean;
  /** More is being read. */
  readonly loading: boolean;
  /** Why nothing could be read of any service. */
  readonly failed: unknown;
  /** Services that do not answer, while others do. */
  readonly away: readonly string[];
  readonly readMore: () => void;
}

interface Answer {
  readonly items: readonly AuditEntry[];
  readonly next?: string;
}

/** What the services that answer say; where none does, what the first says of it. */
const answered = async (asked: readonly Promise<ServicePart>[]): Promise<readonly ServicePart[]> => {
  const settled = await Promise.allSettled(asked);
  const parts = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  if (parts.length > 0) return parts;
  throw settled.find((each) => each.status === 'rejected')?.reason;
};

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
      if (known === undefined) return answered(services.map((service) => part(service)));
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
    pending: read.isPending,
    loading: read.isFetching,
    failed: read.error ?? undefined,
    away: read.isSuccess ? services.filter((each) => !parts.some(({ service }) => service === each)) : [],
    readMore: () => void read.fetchNextPage(),
  };
};
