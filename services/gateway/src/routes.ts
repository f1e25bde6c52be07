import path from 'node:path';
import rateLimit from '@fastify/rate-limit';
import { answerErrorsOf, answerProblem, type Log } from '@goldkey/service-kit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { serveConsole } from './adapters/in/http/console-files.js';
import { type Refuse, type Route, registerRoutes } from './adapters/in/http/proxy.js';
import { addSecurityHeaders } from './adapters/in/http/security-headers.js';
import { Authorize } from './application/authorize.js';
import type { GatewayConfig } from './config.js';
import { texts } from './texts/index.js';

const refuse: Refuse = (request, reply, refusal) => answerProblem(request, reply, refusal, [texts]);

const routesOf = (config: GatewayConfig): Route[] => [
  { prefix: '/oidc', upstream: config.IDENTITY_URL, access: 'own' },
  { prefix: '/api/complaints/owner', upstream: config.COMPLAINTS_URL, access: 'own' },
  { prefix: '/api/convenience/owner', upstream: config.CONVENIENCE_URL, access: 'own' },
  { prefix: '/api/billing/owner', upstream: config.BILLING_URL, access: 'own' },
  { prefix: '/api/billing/online', upstream: config.BILLING_URL, access: 'own' },
  { prefix: '/api/identity', upstream: config.IDENTITY_URL, access: 'session' },
  { prefix: '/api/estates', upstream: config.ESTATES_URL, access: 'session' },
  { prefix: '/api/staffing', upstream: config.STAFFING_URL, access: 'session' },
  { prefix: '/api/inspections', upstream: config.INSPECTIONS_URL, access: 'session' },
  { prefix: '/api/complaints', upstream: config.COMPLAINTS_URL, access: 'session' },
  { prefix: '/api/evaluation', upstream: config.EVALUATION_URL, access: 'session' },
  { prefix: '/api/convenience', upstream: config.CONVENIENCE_URL, access: 'session' },
  { prefix: '/api/billing', upstream: config.BILLING_URL, access: 'session' },
];

/** Everything that the gateway answers beside its own session doors. */
export const registerGateway =
  (config: GatewayConfig) =>
  async (app: NestFastifyApplication, { log }: { log: Log }): Promise<void> => {
    const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    const publicUrl = new URL(config.PUBLIC_URL);
    addSecurityHeaders(fastify, { secure: publicUrl.protocol === 'https:' });
    // What came through another proxy came from outside; figures of the process are for who stands inside.
    fastify.addHook('onRequest', async (request, reply) => {
      if (request.routeOptions.url === '/metrics' && request.headers['x-forwarded-for'] !== undefined) {
        return refuse(request, reply, { status: 404, code: 'request.not-found' });
      }
      return undefined;
    });
    await fastify.register(rateLimit as never, { global: false });
    // The container is ready when the first request comes, not yet while routes are registered.
    const authorize = () => app.get(Authorize, { strict: false });
    await fastify.register(async (scope) => {
      answerErrorsOf(scope, { log, texts: [texts] });
      await registerRoutes(scope, { routes: routesOf(config), authorize, refuse, publicUrl, log });
      await serveConsole(scope, {
        root: path.resolve(config.CONSOLE_DIR),
        notFound: (request, reply) => refuse(request, reply, { status: 404, code: 'request.not-found' }),
      });
    });
  };
