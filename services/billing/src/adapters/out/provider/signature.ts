import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '@goldkey/kernel';

/** How far the sender's clock may be from ours, and how long a call may be on its way: 5 minutes. */
const FRESH_MS = 5 * 60_000;

export const TIME_HEADER = 'x-goldkey-time';
export const SIGNATURE_HEADER = 'x-goldkey-signature';

/** HMAC-SHA-256 over the time and the body, hexadecimal: a body is not signed for another time. */
export const signatureOf = (secret: string, time: string, body: string): string =>
  createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');

export const signedHeaders = (secret: string, now: Instant, body: string): Readonly<Record<string, string>> => ({
  [TIME_HEADER]: String(now),
  [SIGNATURE_HEADER]: signatureOf(secret, String(now), body),
});

/** Whether the body was signed with the secret, and lately. Compared in constant time. */
export const isSigned = (
  secret: string,
  headers: Readonly<Record<string, string | undefined>>,
  { body, now }: { readonly body: string; readonly now: Instant },
): boolean => {
  const time = headers[TIME_HEADER] ?? '';
  if (!/^\d{1,16}$/.test(time) || Math.abs(Number(time) - now) > FRESH_MS) return false;
  const wanted = Buffer.from(signatureOf(secret, time, body));
  const given = Buffer.from(headers[SIGNATURE_HEADER] ?? '');
  return wanted.length === given.length && timingSafeEqual(wanted, given);
};
