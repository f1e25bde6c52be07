import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import type { ActsAs, Caller, Scope } from './caller.js';
import { KeysUnavailable, NotAuthenticated } from './denial.js';
import { grantsIn } from './grants.js';

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

/** Claim `act`: `{id, emp?, name?}`, the appointment that the person acts as and, for a deputy, whose it is. */
const actsAsOf = (value: unknown): ActsAs | undefined => {
  const { id, emp, name } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string') return undefined;
  const deputises = typeof emp === 'string' && typeof name === 'string';
  return { appointmentId: id, ...(deputises ? { onBehalfOf: { employeeId: emp, name } } : {}) };
};

const grantsOf = (claim: unknown, scope: Scope): Caller['grants'] => {
  try {
    return grantsIn(claim, scope);
  } catch (error) {
    throw new NotAuthenticated('the token lacks a claim', error);
  }
};

const callerOf = (claims: JWTPayload, token: string): Caller => {
  const { sub, name, kind, emp, roles, perms } = claims as JWTPayload & Record<string, unknown>;
  const scope = scopeOf(claims['scope']);
  if (!sub || !scope || typeof kind !== 'string' || !KINDS.has(kind) || !isTexts(roles) || !isTexts(perms)) {
    throw new NotAuthenticated('the token lacks a claim');
  }
  const actsAs = actsAsOf(claims['act']);
  const grants = grantsOf(claims['grants'], scope);
  return {
    kind: kind as Caller['kind'],
    subject: sub,
    name: typeof name === 'string' ? name : sub,
    ...(typeof emp === 'string' ? { employeeId: emp } : {}),
    roles,
    permissions: new Set(perms),
    scope,
    ...(grants === undefined ? {} : { grants }),
    ...(actsAs === undefined ? {} : { actsAs }),
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

/** Characters of remembered tokens at most: some thousand usual ones, or a hundred that name every property of a large group. */
const REMEMBERED_CHARACTERS = 8_000_000;
const CLOCK_TOLERANCE_S = 5;

interface Known {
  readonly caller: Caller;
  readonly goodUntilMs: number;
}

/**
 * Callers of tokens that were found good, until the token ends: a signature is checked once, not once a request. A token lives
 * for two minutes, so this outlives a withdrawn signing key no longer than the token itself was meant to live.
 */
class KnownTokens {
  readonly #known = new Map<string, Known>();
  #characters = 0;

  callerOf(token: string): Caller | undefined {
    const known = this.#known.get(token);
    if (known === undefined) return undefined;
    if (Date.now() < known.goodUntilMs) return known.caller;
    this.#forget(token);
    return undefined;
  }

  remember(token: string, caller: Caller, expires: number): void {
    this.#forget(token);
    this.#known.set(token, { caller, goodUntilMs: (expires + CLOCK_TOLERANCE_S) * 1000 });
    this.#characters += token.length;
    // A Map keeps the order in which it was filled, and tokens end in about that order.
    for (const oldest of this.#known.keys()) {
      if (this.#characters <= REMEMBERED_CHARACTERS) break;
      this.#forget(oldest);
    }
  }

  #forget(token: string): void {
    if (this.#known.delete(token)) this.#characters -= token.length;
  }
}

/**
 * The signature, life and claims are checked by `jose`, once for each token; keys are fetched once, kept, and fetched again
 * for an unknown `kid`.
 */
export const verifier = (options: VerifierOptions): Verifier => {
  const keys = options.keys
    ? createLocalJWKSet(options.keys)
    : createRemoteJWKSet(new URL(options.jwksUrl ?? ''), { cooldownDuration: 2_000, cacheMaxAge: 600_000 });
  const known = new KnownTokens();
  return {
    async verify(token) {
      const before = known.callerOf(token);
      if (before !== undefined) return before;
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer: options.issuer ?? TOKEN_ISSUER,
          audience: options.audience ?? TOKEN_AUDIENCE,
          algorithms: ['ES256'],
          requiredClaims: ['sub', 'exp', 'iat'],
          clockTolerance: CLOCK_TOLERANCE_S,
        });
        const caller = callerOf(payload, token);
        known.remember(token, caller, payload.exp ?? 0);
        return caller;
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
