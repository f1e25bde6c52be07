import type { Socket } from 'node:net';
import type pg from 'pg';

const held = new WeakSet<Socket>();

/**
 * Holds back what the connection writes until the running turn of the event loop has nothing more to say, so that statements
 * which follow each other without waiting leave in one packet. The driver writes each by itself.
 */
export const inOneGo = (client: pg.ClientBase): void => {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection;
  if (held.has(stream)) return;
  held.add(stream);
  stream.cork();
  process.nextTick(() => {
    held.delete(stream);
    stream.uncork();
  });
};
