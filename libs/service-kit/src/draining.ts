import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/**
 * The last seconds of a service that was told to end, while whoever asks it has not heard of that: it answers as ever, and each
 * connection ends with its answer, so that the next question goes to another copy. A connection that is merely closed may be taken
 * for a question at that very instant, and a command is not asked twice.
 */
export const drainable = (fastify: FastifyInstance): ((seconds: number) => Promise<void>) => {
  let ends = false;
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (ends) reply.header('connection', 'close');
    done();
  });
  return async (seconds) => {
    ends = true;
    await pause(seconds * 1000);
  };
};
