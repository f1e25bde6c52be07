import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { dropDraft } from '../form/draft.js';
import type { Command } from './client.js';
import { newCommandKey } from './command-key.js';
import type { QueuedCommand } from './command-queue.js';
import { useData } from './data-context.js';

/** What a page may do, and what follows. */
export interface CommandOptions<Answer> {
  /** For the person, should it have to wait for the network: `受理投诉`. */
  readonly title: string;
  readonly onDone?: (answer: Answer) => void;
  /** Beginnings of addresses whose answers are old news afterwards. */
  readonly renews?: readonly string[];
}

export interface RunningCommand {
  /** `draft`: where the draft is kept that the command was made from; dropped once it is done. */
  readonly run: (command: Pick<Command, 'method' | 'path' | 'body' | 'version'> & { readonly draft?: string }) => void;
  /** `waiting`: nobody answered; it is sent again by itself. */
  readonly state: 'idle' | 'sending' | 'waiting';
  /** Why it was refused, until the next attempt. */
  readonly problem: unknown;
  readonly forget: () => void;
}

/** A command with its key, sent until an answer is there. One at a time: a second click does nothing. */
export const useCommand = <Answer = unknown>(options: CommandOptions<Answer>): RunningCommand => {
  const { queue } = useData();
  const queryClient = useQueryClient();
  const [key, setKey] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const waiting = useSyncExternalStore(queue.subscribe, queue.waiting);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const busy = useRef(false);

  const run = useCallback<RunningCommand['run']>(
    (asked) => {
      if (busy.current) return;
      busy.current = true;
      const { title, renews = [] } = latest.current;
      const command: QueuedCommand = { ...asked, key: newCommandKey(), title };
      setKey(command.key);
      setProblem(undefined);
      const end = () => {
        busy.current = false;
        setKey(undefined);
      };
      queue.submit<Answer>(command).then(
        (answer) => {
          end();
          if (asked.draft !== undefined) dropDraft(window.localStorage, asked.draft);
          void queryClient.invalidateQueries({
            predicate: ({ queryKey }) => renews.some((start) => String(queryKey[0]).startsWith(start)),
          });
          latest.current.onDone?.(answer);
        },
        (refusal: unknown) => {
          end();
          setProblem(refusal);
        },
      );
    },
    [queue, queryClient],
  );
  const forget = useCallback(() => setProblem(undefined), []);
  const isWaiting = key !== undefined && waiting.some((command) => command.key === key);
  return { run, state: key === undefined ? 'idle' : isWaiting ? 'waiting' : 'sending', problem, forget };
};
