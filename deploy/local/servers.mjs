/** Keeps PostgreSQL and Kafka running: one that ends by itself is started again where it was, with its data and its port. */
import { setTimeout as pause } from 'node:timers/promises';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);

/**
 * Starts a server by `launch` (which answers its `pid`, `exited` and `stop`) and keeps it running until `stop` is called.
 * `say` gets a line when it ends by itself and one when it is back; `changed` is called when it runs with another process
 * id. Whoever uses the server loses its connections for that while and has to come again.
 */
export const superviseServer = async (name, { launch, say, changed = () => undefined }) => {
  let running = await launch();
  let [stopping, restarts] = [false, 0];
  let starting = Promise.resolve();
  const halt = new AbortController();

  const startAgain = async (ended) => {
    for (let wait = FIRST_PAUSE_MS; !stopping; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        running = await launch();
        restarts += 1;
        say(`${name} is back after ${seconds(ended)} s`);
        return;
      } catch (error) {
        say(`${name} did not start again: ${String(error.message).split('\n')[0]}`);
        await pause(wait, undefined, { signal: halt.signal }).catch(() => undefined);
      }
    }
  };

  const watch = async () => {
    while (!stopping) {
      await running.exited;
      if (stopping) return;
      say(`${name} ended by itself; starting it again. Its log: ${running.logFile}`);
      starting = startAgain(Date.now());
      await starting;
      if (!stopping) changed();
    }
  };
  void watch();

  return {
    get pid() {
      return running.pid;
    },
    /** How often it was started again. */
    get restarts() {
      return restarts;
    },
    get brokers() {
      return running.brokers;
    },
    get url() {
      return running.url;
    },
    stop: async () => {
      stopping = true;
      halt.abort();
      await running.stop();
      // A start that was under way when it was told to stop has an end, and then is ended too.
      await starting;
      await running.stop();
    },
  };
};
