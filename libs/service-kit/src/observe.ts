import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { localeOf } from './locale.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { inRequest, newRequest, type RequestContext } from './request-context.js';
import { unstorableIn } from './storable.js';

const begun = new WeakMap<object, RequestContext>();

/** Fastify's id of a request is the id of its trace. */
export const requestId = (raw: { headers: Record<string, unknown> }): string => {
  const request = newRequest(raw.headers['traceparent'], localeOf(String(raw.headers['accept-language'] ?? '')));
  begun.set(raw, request);
  return request.trace;
};

/** One log line and one measurement a request; probes and scrapes are not worth a line. */
export const observe = (app: NestFastifyApplication, log: Log, metrics: Metrics): void => {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  // The handler's hook, not the first one: a body that arrives later would leave the context on its way.
  fastify.addHook('preHandler', (request: FastifyRequest, _reply, done) => {
    const known = begun.get(request.raw);
    // An address that cannot be the key of anything is the address of nothing.
    if (unstorableIn(request.params)) done(Object.assign(new Error('nothing has this address'), { statusCode: 404 }));
    else if (known) inRequest(known, done);
    else done();
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions?.url ?? 'unknown';
    const seconds = reply.elapsedTime / 1000;
    metrics.requests.observe({ route, method: request.method, status: String(reply.statusCode) }, seconds);
    if (route.startsWith('/health') || route === '/metrics') return;
    log.info(
      { route, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime), trace: request.id },
      'answered',
    );
  });
};
