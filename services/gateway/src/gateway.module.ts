import { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { answerProblem, CONFIG, type GrpcClient, grpcClient, LOG, type Log } from '@goldkey/service-kit';
import { Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SweepJob } from './adapters/in/clock/sweep.job.js';
import { SESSION_SETTINGS, SessionController, type SessionSettings } from './adapters/in/http/session.controller.js';
import { signOutNews } from './adapters/out/identity/sign-out-news.js';
import { standingNews } from './adapters/out/identity/standing-news.js';
import { tokenExchange } from './adapters/out/identity/token-exchange.js';
import { openIdIssuer } from './adapters/out/oidc/issuer.js';
import { sessionStore } from './adapters/out/postgres/session.store.js';
import { systemSecrets } from './adapters/out/secrets.js';
import { ActAs } from './application/act-as.js';
import { Authorize } from './application/authorize.js';
import { FinishSignIn } from './application/finish-sign-in.js';
import type { Issuer, SessionStore } from './application/ports.js';
import { SignOut } from './application/sign-out.js';
import { StartSignIn } from './application/start-sign-in.js';
import type { GatewayConfig } from './config.js';
import { texts } from './texts/index.js';

const SESSIONS = Symbol('sessions');
const ISSUER = Symbol('issuer');
const IDENTITY = Symbol('identity');
const now = () => Date.now();

const issuerOf = (config: GatewayConfig): Issuer =>
  openIdIssuer({
    issuerUrl: config.OIDC_ISSUER_URL ?? `${config.PUBLIC_URL}/oidc`,
    clientId: config.OIDC_CLIENT_ID,
    clientSecret: config.GATEWAY_CLIENT_SECRET,
    publicUrl: config.PUBLIC_URL,
    scope: config.OIDC_SCOPE,
    // The built-in issuer is asked directly: the public address may lead through doors that only open from outside.
    ...(config.OIDC_ISSUER_URL === undefined ? { prompt: 'login', reachedAt: `${config.IDENTITY_URL}/oidc` } : {}),
  });

/**
 * Nobody is turned away because identity, just begun again on a busy machine, takes its time, or because its name was asked for before
 * it had an address (in a cluster that answer is kept for seconds): whoever comes waits.
 */
const EXCHANGE_WITHIN_MS = 15_000;

const identityOf = (config: GatewayConfig): GrpcClient =>
  grpcClient({
    package: protoPackage('identity'),
    service: 'Identity',
    protoPath: protoPath('identity'),
    includeDirs: [protoRoot],
    address: config.IDENTITY_GRPC,
    deadlineMs: EXCHANGE_WITHIN_MS,
    waits: true,
  });

const settingsOf = (config: GatewayConfig): SessionSettings => ({
  publicUrl: config.PUBLIC_URL,
  refuse: (request, reply, refusal) => answerProblem(request, reply, refusal, [texts]),
});

/** The one place where a port of the gateway meets its adapter. */
@Module({
  controllers: [SessionController],
  providers: [
    SweepJob,
    { provide: SESSIONS, useFactory: sessionStore, inject: [Database] },
    { provide: SweepJob.SESSIONS, useExisting: SESSIONS },
    { provide: ISSUER, useFactory: issuerOf, inject: [CONFIG] },
    { provide: IDENTITY, useFactory: identityOf, inject: [CONFIG] },
    { provide: SESSION_SETTINGS, useFactory: settingsOf, inject: [CONFIG] },
    {
      provide: Authorize,
      useFactory: (issuer: Issuer, sessions: SessionStore, identity: GrpcClient) =>
        new Authorize(issuer, sessions, tokenExchange(identity), systemSecrets, now),
      inject: [ISSUER, SESSIONS, IDENTITY],
    },
    {
      provide: ActAs,
      useFactory: (sessions: SessionStore, authorize: Authorize) => new ActAs(sessions, authorize),
      inject: [SESSIONS, Authorize],
    },
    {
      provide: StartSignIn,
      useFactory: (issuer: Issuer, sessions: SessionStore) => new StartSignIn(issuer, sessions, systemSecrets, now),
      inject: [ISSUER, SESSIONS],
    },
    {
      provide: FinishSignIn,
      useFactory: (issuer: Issuer, sessions: SessionStore, identity: GrpcClient) =>
        new FinishSignIn(issuer, sessions, systemSecrets, now, tokenExchange(identity)),
      inject: [ISSUER, SESSIONS, IDENTITY],
    },
    {
      provide: SignOut,
      useFactory: (issuer: Issuer, sessions: SessionStore, authorize: Authorize, identity: GrpcClient, log: Log) =>
        new SignOut(issuer, sessions, systemSecrets, authorize, signOutNews(identity, issuer, log)),
      inject: [ISSUER, SESSIONS, Authorize, IDENTITY, LOG],
    },
  ],
})
export class GatewayModule implements OnApplicationBootstrap, OnApplicationShutdown {
  #unwatch: () => void = () => undefined;

  constructor(
    @Inject(IDENTITY) private readonly identity: GrpcClient,
    private readonly authorize: Authorize,
  ) {}

  onApplicationBootstrap(): void {
    this.#unwatch = standingNews(this.identity).watch(
      (change) => this.authorize.standingChanged(change),
      () => this.authorize.unwatched(),
    );
  }

  onApplicationShutdown(): void {
    this.#unwatch();
    this.identity.close();
  }
}
