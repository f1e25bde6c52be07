import { answerErrorsOf, type Log } from '@goldkey/service-kit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ISSUER_DOOR, type IssuerDoor } from './adapters/in/http/issuer-door.js';
import { texts } from './texts/index.js';

/** Paths of the protocol below `/oidc`; the sign-in page's own (`/oidc/interaction/…`) are a controller's. */
const PROTOCOL = [
  '/.well-known/openid-configuration',
  '/auth',
  '/auth/:uid',
  '/token',
  '/token/revocation',
  '/jwks',
  '/me',
];

/** Hands requests of the OpenID Connect protocol to the issuer, bodies unread. */
export const registerIssuer = async (app: NestFastifyApplication, { log }: { log: Log }): Promise<void> => {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await fastify.register(async (scope) => {
    answerErrorsOf(scope, { log, texts: [texts] });
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const pass = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const issuer = app.get<IssuerDoor>(ISSUER_DOOR, { strict: false });
      await issuer.prepare();
      reply.hijack();
      await issuer.handle(request.raw, reply.raw);
    };
    for (const path of PROTOCOL)
      scope.route({ method: ['GET', 'POST', 'OPTIONS'], url: `/oidc${path}`, handler: pass });
  });
};
