import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that systems give to connections that go out (Linux from 32768, others from 49152): one that was free a moment ago
 * is not taken by such a connection before somebody listens on it.
 */
const FIRST = 15_000;
const END = 30_000;
const MOST_TRIES = 50;

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

/** A port of the host's address that nobody listens on. */
export const freePort = async (host = '127.0.0.1'): Promise<number> => {
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const port = randomInt(FIRST, END);
    if (await isFree(port, host)) return port;
  }
  throw new Error(`${host} has no free port between ${FIRST} and ${END}`);
};
