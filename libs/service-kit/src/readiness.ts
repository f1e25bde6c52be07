import { connect } from 'node:net';
import type { Readiness } from './tokens.js';

const PATIENCE_MS = 1_000;

const accepts = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const [host = '', port = ''] = address.trim().split(/:(?=\d+$)/);
    const socket = connect({ host, port: Number(port), timeout: PATIENCE_MS });
    const end = (up: boolean): void => {
      socket.destroy();
      resolve(up);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });

/** Ready as soon as one of the addresses (comma-separated host:port) takes connections: enough of a question for a probe. */
export const answersAt = (name: string, addresses: string): Readiness => ({
  name,
  ready: async () => (await Promise.all(addresses.split(',').map(accepts))).includes(true),
});
