import { setTimeout as pause } from 'node:timers/promises';
import { PlatformError } from '@goldkey/client';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 300;

/** What names a record of another service may come before its news: it is told again until it is known. */
export const onceKnown = async (work) => {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PlatformError) || !/not-found$/.test(error.problem?.code ?? '')) throw error;
      if (Date.now() > end) throw error;
      await pause(PAUSE_MS);
    }
  }
};
