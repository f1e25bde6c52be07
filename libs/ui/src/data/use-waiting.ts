import { useMemo, useSyncExternalStore } from 'react';
import type { QueuedCommand } from './command-queue.js';
import { useData } from './data-context.js';

/** The commands of a lane that wait for the network, in their order. */
export const useWaiting = (lane: string): readonly QueuedCommand[] => {
  const { queue } = useData();
  const waiting = useSyncExternalStore(queue.subscribe, queue.waiting);
  return useMemo(() => waiting.filter((command) => command.lane === lane), [waiting, lane]);
};
