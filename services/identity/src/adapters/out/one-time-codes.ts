import { Secret, TOTP } from 'otpauth';
import type { OneTimeCodes } from '../../application/ports.js';

/** What every authenticator takes: SHA-1, six digits, 30 seconds (RFC 6238). */
const PERIOD_S = 30;
const SECRET_BYTES = 20;
const ISSUER = '金钥匙';

const totp = (secret: string, login: string): TOTP =>
  new TOTP({ issuer: ISSUER, label: login, secret: Secret.fromBase32(secret), period: PERIOD_S, digits: 6 });

/** Codes of authenticators through otpauth. */
export const oneTimeCodes = (): OneTimeCodes => ({
  newSecret: () => new Secret({ size: SECRET_BYTES }).base32,
  addressOf: (secret, login) => totp(secret, login).toString(),
  stepOf(secret, code, now) {
    if (!/^\d{6}$/.test(code)) return undefined;
    const off = totp(secret, '').validate({ token: code, timestamp: now, window: 1 });
    return off === null ? undefined : Math.floor(now / 1000 / PERIOD_S) + off;
  },
});
