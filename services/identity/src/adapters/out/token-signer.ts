import { grantClaims, type Scope, TOKEN_AUDIENCE, TOKEN_ISSUER } from '@goldkey/access';
import { importJWK, SignJWT } from 'jose';
import type { Clock, InternalClaims, TokenSigner } from '../../application/ports.js';
import { type KeyRing, signingFirst } from './postgres/signing-keys.js';

/** An internal token lives this long: what changed about a person takes effect within it. */
const LIFE_S = 120;

const actOf = ({ appointmentId, onBehalfOf }: NonNullable<InternalClaims['actsAs']>) => ({
  id: appointmentId,
  ...(onBehalfOf === undefined ? {} : { emp: onBehalfOf.employeeId, name: onBehalfOf.name }),
});

const scopeOf = (scope: InternalClaims['scope']): Scope =>
  scope === '*' ? { all: true } : { all: false, properties: scope };

const grantsOf = ({ grants, scope }: InternalClaims) =>
  grants &&
  grantClaims(
    grants.map((one) => ({ permissions: new Set(one.permissions), scope: scopeOf(one.scope) })),
    scopeOf(scope),
  );

/** Internal tokens as libs/access verifies them. */
export const tokenSigner = (keys: KeyRing, now: Clock): TokenSigner => ({
  async sign(claims) {
    const [key] = signingFirst(await keys.keys(), now());
    if (!key) throw new Error('there is no signing key');
    const issuedAt = Math.floor(now() / 1000);
    const token = await new SignJWT({
      name: claims.name,
      kind: claims.kind,
      ...(claims.employeeId === undefined ? {} : { emp: claims.employeeId }),
      roles: [...claims.roles],
      perms: [...claims.permissions],
      scope: claims.scope === '*' ? '*' : [...claims.scope],
      ...(claims.grants === undefined ? {} : { grants: grantsOf(claims) }),
      ...(claims.actsAs === undefined ? {} : { act: actOf(claims.actsAs) }),
    })
      .setProtectedHeader({ alg: 'ES256', kid: key.id })
      .setIssuer(TOKEN_ISSUER)
      .setAudience(TOKEN_AUDIENCE)
      .setSubject(claims.subject)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + LIFE_S)
      .sign(await importJWK(key.privateJwk, 'ES256'));
    return { token, expiresAt: (issuedAt + LIFE_S) * 1000 };
  },
});
