import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useLanguage } from '../language/language-context.js';
import { type ApiClient, address, type Query } from './client.js';
import type { CommandQueue } from './command-queue.js';
import { ConnectionLost } from './problem.js';

/** A command that was refused, and the page that gave it does not say so. */
export interface UnshownRefusal {
  readonly key: string;
  readonly title: string;
  readonly problem: unknown;
}

interface DataValue {
  readonly client: ApiClient;
  readonly queue: CommandQueue;
  /** Tells the person what no page tells them: the shell has a place for it. */
  readonly onUnshown?: (refusal: UnshownRefusal) => void;
}

const DataContext = createContext<DataValue | undefined>(undefined);

const FRESH_FOR_MS = 5000;
const MOST_RETRIES = 3;

const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_FOR_MS,
        retry: (failures, error) => error instanceof ConnectionLost && failures < MOST_RETRIES,
        retryDelay: (failures) => Math.min(1000 * 2 ** failures, 10_000),
      },
    },
  });

/** Gives pages the client, the queue of commands and the cache of what was read. */
export const DataProvider = ({ client, queue, onUnshown, children }: DataValue & { children: ReactNode }) => {
  const [queryClient] = useState(newQueryClient);
  useEffect(() => {
    let before = queue.waiting().length;
    // What waited has reached the service, whichever page gave it: what is shown is old news.
    return queue.subscribe(() => {
      const { length } = queue.waiting();
      if (length < before) void queryClient.invalidateQueries();
      before = length;
    });
  }, [queue, queryClient]);
  return (
    <DataContext value={{ client, queue, ...(onUnshown && { onUnshown }) }}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </DataContext>
  );
};

/** The client and the queue of commands. */
export const useData = (): DataValue => {
  const value = useContext(DataContext);
  if (value === undefined) throw new Error('data is there inside a DataProvider only');
  return value;
};

/**
 * Reads an address; what was read before stays on the screen while the next page comes. The language is part of the
 * question because services answer in it. `every`: milliseconds after which it is read again, which may hang on what was answered.
 */
export const useRead = <Answer,>(
  path: string | undefined,
  query?: Query,
  {
    keep = false,
    every,
  }: { keep?: boolean; every?: number | ((answer: Answer | undefined) => number | undefined) } = {},
): UseQueryResult<Answer> => {
  const { client } = useData();
  const { locale } = useLanguage();
  return useQuery<Answer>({
    queryKey: [path, path === undefined ? '' : address('', query), locale],
    queryFn: ({ signal }) => client.get<Answer>(path ?? '', query, signal),
    enabled: path !== undefined,
    placeholderData: keep ? (keepPreviousData as never) : undefined,
    refetchInterval: typeof every === 'function' ? ({ state }) => every(state.data) ?? false : every,
  });
};
