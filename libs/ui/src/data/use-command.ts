import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { dropDraft } from '../form/draft.js';
import type { Command } from './client.js';
import { newCommandKey } from './command-key.js';
import type { QueuedCommand } from './command-queue.js';
import { type UnshownRefusal, useData } from './data-context.js';
import { isStale } from './problem.js';

/** What a page may do, and what follows. */
export interface CommandOptions<Answer> {
  /** For the person, should it have to wait for the network: `受理投诉`. */
  readonly title: string;
  readonly onDone?: (answer: Answer) => void;
  /** Beginnings of addresses whose answers are old news afterwards. */
  readonly renews?: readonly string[];
  /** Acts on one thing that follow each other also without a network: the next can be given while the one before waits. */
  readonly lane?: string;
}

export interface RunningCommand {
  /** `draft`: where the draft is kept that the command was made from; dropped once it is done. */
  readonly run: (
    command: Pick<Command, 'method' | 'path' | 'body' | 'version'> & {
      readonly draft?: string;
      /** Ids of photos that it names and that wait on this device. */
      readonly photos?: readonly string[];
      /** Where one command does several things: this one's title. */
      readonly title?: string;
    },
  ) => void;
  /** `waiting`: nobody answered; it is sent again by itself. */
  readonly state: 'idle' | 'sending' | 'waiting';
  /** Why it was refused, until the next attempt. Whoever reads it shows it; where nobody does, the shell tells the person. */
  readonly problem: unknown;
  readonly forget: () => void;
}

/**
 * Tells the shell of a refusal that nothing on the page shows: nobody read it while it was drawn, or the page is gone. `watched` is the
 * problem as pages read it.
 */
const useUnshown = (refused: UnshownRefusal | undefined) => {
  const { onUnshown } = useData();
  const read = useRef(false);
  const gone = useRef(false);
  read.current = false;
  useEffect(() => {
    if (refused !== undefined && !read.current) onUnshown?.(refused);
  }, [refused, onUnshown]);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const watched = (): unknown => {
    read.current = true;
    return refused?.problem;
  };
  /** Refused after whoever asked has left. */
  const tellIfGone = useCallback(
    (late: UnshownRefusal) => {
      if (gone.current) onUnshown?.(late);
    },
    [onUnshown],
  );
  return { watched, tellIfGone };
};

/** Nobody waits longer to go on, however long the page takes to read what changed. */
const RENEWED_WITHIN_MS = 2000;

/** Reads anew what is on the screen of these addresses; resolves when it is there. */
const useRenewal = () => {
  const queryClient = useQueryClient();
  return useCallback(
    async (starts: readonly string[]): Promise<void> => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const longEnough = new Promise<void>((go) => {
        timer = setTimeout(go, RENEWED_WITHIN_MS);
      });
      const read = queryClient.invalidateQueries({
        predicate: ({ queryKey }) => starts.some((start) => String(queryKey[0]).startsWith(start)),
      });
      await Promise.race([read, longEnough]);
      clearTimeout(timer);
    },
    [queryClient],
  );
};

/**
 * A command with its key, sent until an answer is there. One at a time: a second click does nothing. It is done when the page shows
 * what it changed, so that the next act is given on the record as it stands.
 */
export const useCommand = <Answer = unknown>(options: CommandOptions<Answer>): RunningCommand => {
  const { queue } = useData();
  const renew = useRenewal();
  const [key, setKey] = useState<string>();
  const [refused, setRefused] = useState<UnshownRefusal>();
  const { watched, tellIfGone } = useUnshown(refused);
  const waiting = useSyncExternalStore(queue.subscribe, queue.waiting);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const busy = useRef<string>(undefined);

  const run = useCallback<RunningCommand['run']>(
    (asked) => {
      const { title: usual, renews = [], lane } = latest.current;
      const { title = usual } = asked;
      const isQueued = lane !== undefined && queue.waiting().some((one) => one.key === busy.current);
      if (busy.current !== undefined && !isQueued) return;
      const command: QueuedCommand = { ...asked, key: newCommandKey(), title, ...(lane !== undefined && { lane }) };
      busy.current = command.key;
      setKey(command.key);
      setRefused(undefined);
      const answered = () => {
        if (busy.current === command.key) busy.current = undefined;
      };
      const end = () => setKey((shown) => (shown === command.key ? undefined : shown));
      queue.submit<Answer>(command).then(
        async (answer) => {
          answered();
          if (asked.draft !== undefined) dropDraft(window.localStorage, asked.draft);
          await renew(renews);
          end();
          latest.current.onDone?.(answer);
        },
        (problem: unknown) => {
          answered();
          end();
          // What the page shows is another than what stands: it is read again.
          if (isStale(problem)) void renew(renews);
          const refusal = { key: command.key, title, problem };
          setRefused(refusal);
          tellIfGone(refusal);
        },
      );
    },
    [queue, renew, tellIfGone],
  );
  const forget = useCallback(() => setRefused(undefined), []);
  const isWaiting = key !== undefined && waiting.some((command) => command.key === key);
  return {
    run,
    state: key === undefined ? 'idle' : isWaiting ? 'waiting' : 'sending',
    get problem() {
      return watched();
    },
    forget,
  };
};
