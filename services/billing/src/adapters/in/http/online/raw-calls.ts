import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Where providers of payments call. */
export const CALLS_PATH = '/api/billing/online/calls';

const kept = new WeakMap<FastifyRequest, string>();

/** The body of a provider's call as it was sent: a signature is over its bytes, not over what they mean. */
export const rawBodyOf = (request: FastifyRequest): string => kept.get(request) ?? '';

/** Keeps the bodies of providers' calls as they are sent, beside what is read from them. Others are left as they are. */
export const keepRawCalls = (app: { getHttpAdapter(): { getInstance(): unknown } }): void => {
  const fastify = app.getHttpAdapter().getInstance() as FastifyInstance;
  fastify.addHook('preParsing', async (request, _reply, payload) => {
    if (!request.url.startsWith(CALLS_PATH)) return payload;
    const body = await text(payload);
    kept.set(request, body);
    return Readable.from([Buffer.from(body)]);
  });
};
