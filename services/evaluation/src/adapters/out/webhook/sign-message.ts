import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { SignMessage } from '../../../application/notice-ports.js';

/** Bytes of a secret; Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 32;

/** A new secret in the form of Standard Webhooks. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/** HMAC-SHA-256 over id, timestamp and body. Each attempt has its own timestamp, so that an old one cannot be sent again. */
export const signMessage: SignMessage = (secret, { messageId, body }, at) => ({
  'webhook-id': messageId,
  'webhook-timestamp': String(Math.floor(at / 1000)),
  'webhook-signature': new Webhook(secret).sign(messageId, new Date(at), body),
});
