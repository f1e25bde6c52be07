import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import type { Caller, Scope } from './caller.js';
import { KeysUnavailable, NotAuthenticated } from './denial.js';

/** Issuer and audience of the internal token that identity signs and services accept. */
export const TOKEN_ISSUER = 'goldkey-identity';
export const TOKEN_AUDIENCE = 'goldkey';

/** Turns an internal token into the caller it stands for. Throws {@link NotAuthenticated}, or {@link KeysUnavailable}. */
export interface Verifier {
  verify(token: string): Promise<Caller>;
}

/** Where the signing keys are: identity's address for them, or the keys themselves. */
export interface VerifierOptions {
  readonly jwksUrl?: string;
  readonly keys?: JSONWebKeySet;
  readonly issuer?: string;
  readonly audience?: string;
}

const KINDS: ReadonlySet<string> = new Set(['person', 'client', 'system', 'owner']);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const scopeOf = (value: unknown): Scope | undefined => {
  if (value === '*') return { all: true };
  return isTexts(value) ? { all: false, properties: value } : undefined;
};

const callerOf = (claims: JWTPayload, token: string): Caller => {
  const { sub, name, kind, emp, roles, perms } = claims as JWTPayload & Record<string, unknown>;
  const scope = scopeOf(claims['scope']);
  if (!sub || !scope || typeof kind !== 'string' || !KINDS.has(kind) || !isTexts(roles) || !isTexts(perms)) {
    throw new NotAuthenticated('the token lacks a claim');
  }
  return {
    kind: kind as Caller['kind'],
    subject: sub,
    name: typeof name === 'string' ? name : sub,
    ...(typeof emp === 'string' ? { employeeId: emp } : {}),
    roles,
    permissions: new Set(perms),
    scope,
    token,
  };
};

/** What `jose` says of the token itself; everything else it throws is about the keys. */
const ABOUT_THE_TOKEN: ReadonlySet<string> = new Set([
  errors.JWTExpired.code,
  errors.JWTInvalid.code,
  errors.JWTClaimValidationFailed.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JWKSNoMatchingKey.code,
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
]);

/** The signature, life and claims are checked by `jose`; keys are fetched once, kept, and fetched again for an unknown `kid`. */
export const verifier = (options: VerifierOptions): Verifier => {
  const keys = options.keys
    ? createLocalJWKSet(options.keys)
    : createRemoteJWKSet(new URL(options.jwksUrl ?? ''), { cooldownDuration: 2_000, cacheMaxAge: 600_000 });
  return {
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer: options.issuer ?? TOKEN_ISSUER,
          audience: options.audience ?? TOKEN_AUDIENCE,
          algorithms: ['ES256'],
          requiredClaims: ['sub', 'exp', 'iat'],
          clockTolerance: 5,
        });
        return callerOf(payload, token);
      } catch (error) {
        if (error instanceof NotAuthenticated) throw error;
        if (error instanceof errors.JOSEError && ABOUT_THE_TOKEN.has(error.code)) {
          throw new NotAuthenticated('the token is unknown or expired', error);
        }
        throw new KeysUnavailable(error);
      }
    },
  };
};
