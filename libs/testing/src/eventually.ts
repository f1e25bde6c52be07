import { setTimeout as pause } from 'node:timers/promises';

/**
 * Repeats `attempt` until it returns without throwing; after `withinMs` the last error is thrown. For what another
 * process or thread brings about: waiting for the thing itself, not for a length of time.
 */
export const eventually = async <T>(attempt: () => T | Promise<T>, withinMs = 30_000): Promise<T> => {
  for (const end = Date.now() + withinMs; ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await pause(20);
  }
};
