import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Command } from '../data/client.js';
import { newCommandKey } from '../data/command-key.js';
import { useData } from '../data/data-context.js';
import { type BulkItem, type BulkRun, beginRun, nextWaiting, retried, settled } from './bulk-run.js';

/** What is asked of the service for a row; `refusal` is that of the attempt before, which may tell a newer version. */
export type RowCommand<Row> = (row: Row, refusal: unknown) => Pick<Command, 'method' | 'path' | 'body' | 'version'>;

interface BulkOptions<Row> {
  readonly keyOf: (row: Row) => string;
  /** For the person, should a command have to wait for the network. */
  readonly titleOf: (row: Row) => string;
  /** Beginnings of addresses whose answers are old news afterwards. */
  readonly renews: readonly string[];
}

/**
 * Runs an act on rows one after the other through the queue of commands: each is kept until it has its answer, and sent
 * once however often the network fails. A refusal is the row's own and holds no other up.
 */
export const useBulkRun = <Row>(options: BulkOptions<Row>) => {
  const { queue } = useData();
  const queryClient = useQueryClient();
  const [run, setRun] = useState<BulkRun<Row>>();
  const latest = useRef(options);
  const live = useRef(true);
  const stopped = useRef(false);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    live.current = true;
    return () => {
      live.current = false;
    };
  }, []);

  const send = useCallback(
    async (item: BulkItem<Row>, command: RowCommand<Row>, refusal: unknown) => {
      const asked = { ...command(item.row, refusal), key: newCommandKey(), title: latest.current.titleOf(item.row) };
      try {
        return { state: 'done', answer: await queue.submit(asked) } as const;
      } catch (problem) {
        const reason = problem instanceof Error ? problem.message : String(problem);
        return { state: 'failed', reason, problem } as const;
      }
    },
    [queue],
  );

  const work = useCallback(
    async (begun: BulkRun<Row>, command: RowCommand<Row>, refusals: ReadonlyMap<string, unknown>) => {
      let now = begun;
      const show = (next: BulkRun<Row>) => {
        now = next;
        if (live.current) setRun(next);
      };
      stopped.current = false;
      for (let item = nextWaiting(now); item !== undefined && !stopped.current; item = nextWaiting(now)) {
        show(settled(now, item.key, { state: 'sending' }));
        show(settled(now, item.key, await send(item, command, refusals.get(item.key))));
      }
      const { renews } = latest.current;
      await queryClient.invalidateQueries({
        predicate: ({ queryKey }) => renews.some((start) => String(queryKey[0]).startsWith(start)),
      });
    },
    [send, queryClient],
  );

  const start = useCallback(
    (rows: readonly Row[], command: RowCommand<Row>) => {
      const begun = beginRun(rows, latest.current.keyOf);
      setRun(begun);
      return work(begun, command, new Map());
    },
    [work],
  );
  const retry = useCallback(
    (command: RowCommand<Row>) => {
      if (run === undefined) return undefined;
      const refusals = run.flatMap(({ key, result }): [string, unknown][] =>
        result.state === 'failed' ? [[key, result.problem]] : [],
      );
      return work(retried(run), command, new Map(refusals));
    },
    [run, work],
  );
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  return { run, start, retry, stop };
};
