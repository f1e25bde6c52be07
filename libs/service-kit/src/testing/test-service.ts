import { randomUUID } from 'node:crypto';
import { type Caller, grantClaims, TOKEN_AUDIENCE, TOKEN_ISSUER, verifier } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { assemble } from '../service.js';
import type { AssembledService, ServiceOptions } from '../service-options.js';
import { ToldAnswers } from './told-answers.js';
import { undeclaredWords } from './undeclared-words.js';

/** A request to a service under test. */
export interface TestRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Whose token is sent; without it none. */
  readonly as?: Caller;
  /** A token instead of a caller's. */
  readonly token?: string;
  readonly body?: unknown;
  /** `Idempotency-Key`; a new one by default where the method writes, `null` for none. */
  readonly key?: string | null;
  /** `If-Match`. */
  readonly version?: number;
  readonly language?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the service answered; `body` is parsed where it is JSON. */
export interface TestAnswer {
  readonly status: number;
  /** A test reads whatever was answered and asserts its shape. */
  readonly body: ReturnType<typeof JSON.parse>;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A service whose doors can be knocked at without a port. */
export interface TestService extends AssembledService {
  request(request: TestRequest): Promise<TestAnswer>;
  /** A token as identity signs it. */
  tokenFor(caller: Caller, expires?: string): Promise<string>;
}

const claimsOf = (caller: Caller): Record<string, unknown> => ({
  name: caller.name,
  kind: caller.kind,
  emp: caller.employeeId,
  roles: [...caller.roles],
  perms: [...caller.permissions],
  scope: caller.scope.all ? '*' : [...caller.scope.properties],
  ...(caller.grants && { grants: grantClaims(caller.grants, caller.scope) }),
  ...(caller.actsAs && {
    act: {
      id: caller.actsAs.appointmentId,
      ...(caller.actsAs.onBehalfOf && {
        emp: caller.actsAs.onBehalfOf.employeeId,
        name: caller.actsAs.onBehalfOf.name,
      }),
    },
  }),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Keys in place of identity's. */
export type TestKeys = Awaited<ReturnType<typeof testKeys>>;
export const testKeys = () => generateKeyPair('ES256');

/**
 * Assembles a service on a test database, with keys in place of identity's: those given, for services that ask each other,
 * or its own. Nothing is published or consumed and no port is opened, save by `listen()`. Closing it fails where a test has left words
 * that the service's declaration of personal data does not know. An answer that is not as `openapi.json` tells it is an error.
 */
export const testService = async ({
  signedBy,
  ...options
}: Omit<ServiceOptions, 'verifier' | 'database' | 'config'> & {
  database: Database;
  config?: Partial<ServiceOptions['config']>;
  signedBy?: TestKeys;
}): Promise<TestService> => {
  const { privateKey, publicKey } = signedBy ?? (await testKeys());
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }] };
  const service = await assemble({
    ...options,
    config: {
      HTTP_HOST: '127.0.0.1',
      HTTP_PORT: 0,
      GRPC_PORT: 0,
      DATABASE_URL: '',
      DATABASE_POOL_SIZE: 5,
      KAFKA_BROKERS: '',
      IDENTITY_URL: 'http://127.0.0.1:9',
      TRUSTED_PROXIES: 'loopback',
      PUBLIC_URL: 'http://127.0.0.1:9',
      LOG_LEVEL: 'silent',
      OTEL_EXPORTER_OTLP_ENDPOINT: undefined,
      ...options.config,
    } as ServiceOptions['config'],
    verifier: verifier({ keys }),
  });
  const closed = service.close;
  const told = ToldAnswers.of(options.name);
  await service.app.init();
  await service.app.getHttpAdapter().getInstance().ready();
  const tokenFor = (caller: Caller, expires = '60s'): Promise<string> =>
    new SignJWT(claimsOf(caller))
      .setProtectedHeader({ alg: 'ES256', kid: 'test' })
      .setIssuer(TOKEN_ISSUER)
      .setAudience(TOKEN_AUDIENCE)
      .setSubject(caller.subject)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(privateKey);
  const close = async (): Promise<void> => {
    const { personalData, database } = options;
    const words = personalData === undefined ? [] : await undeclaredWords(database, personalData);
    await closed();
    if (words.length > 0)
      throw new Error(
        `written by people, and not in services/${options.name}/src/personal-data.ts:\n${words.join('\n')}`,
      );
  };
  return Object.assign(service, {
    close,
    tokenFor,
    async request({
      method = 'GET',
      url,
      as,
      token,
      body,
      key,
      version,
      language,
      headers,
    }: TestRequest): Promise<TestAnswer> {
      const bearer = token ?? (as ? await tokenFor(as) : undefined);
      const idempotency = key === undefined ? (method === 'GET' ? undefined : randomUUID()) : (key ?? undefined);
      const answer = await service.app.inject({
        method,
        url,
        headers: {
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          ...(idempotency === undefined ? {} : { 'idempotency-key': idempotency }),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...(language === undefined ? {} : { 'accept-language': language }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const said = parsed(answer.payload);
      const faults = told?.faults(method, url, answer.statusCode, said) ?? [];
      if (faults.length > 0)
        throw new Error(`services/${options.name}/openapi.json tells another answer:\n${faults.join('\n')}`);
      return { status: answer.statusCode, body: said, headers: answer.headers };
    },
  });
};
