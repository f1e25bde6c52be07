import { idField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import type { DeliveryView, WebhookView } from '../../../application/queries/notice-views.js';
import { NOTICE_KINDS } from '../../../domain/notice/notice.js';
import { WEBHOOK_FORMATS } from '../../../domain/webhook/webhook.js';
import { noticeKind } from './notices.dto.js';

const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 2000;

export const webhookBody = z.object({
  name: wordsField(LONGEST_NAME),
  url: wordsField(LONGEST_ADDRESS).describe(
    'HTTPS; a near address only where the installation names its host. For mail: addresses',
  ),
  format: z
    .enum(WEBHOOK_FORMATS)
    .default('standard')
    .describe('Signed records (Standard Webhooks), texts for a group robot of WeCom or DingTalk, or letters by mail'),
  kinds: z
    .array(noticeKind.exclude(['webhook']))
    .min(1)
    .max(NOTICE_KINDS.length),
  unitId: idField.optional().describe('Notices of the properties below this unit; absent: of the whole group'),
});
export const switchWebhookBody = z.object({ on: z.boolean() });

const webhook: z.ZodType<WebhookView> = z.object({
  targetId: z.string(),
  name: z.string(),
  url: z.string(),
  format: z.enum(WEBHOOK_FORMATS),
  kinds: z.array(noticeKind),
  unitId: z.string().optional(),
  unitName: z.string().optional(),
  state: z.enum(['active', 'paused', 'disabled']).describe('Disabled: it failed for too long'),
  pending: z.int().describe('Messages that wait'),
  failingSince: z.string().optional(),
  nextAt: z.string().optional().describe('When it is tried again'),
  lastAttemptAt: z.string().optional(),
  lastStatus: z.int().optional(),
  lastError: z.string().optional(),
  createdBy: z.string(),
  createdByName: z.string(),
  createdAt: z.string(),
  version: z.int(),
});

/** GET /api/evaluation/webhooks */
export const webhooksAnswer = z.object({ items: z.array(webhook) });

/** The secret is answered once, and never again. */
export const webhookSecretAnswer = z.object({
  targetId: z.string(),
  secret: z.string().describe('Under which messages are signed: `whsec_…`'),
});

/** A message that was put before the target. */
export const webhookTestAnswer = z.object({ messageId: z.string() });

const delivery: z.ZodType<DeliveryView> = z.object({
  deliveryId: z.string(),
  messageId: z.string().describe('The header `webhook-id`'),
  type: z.string(),
  state: z.enum(['pending', 'delivered', 'given-up']),
  attempts: z.int(),
  createdAt: z.string(),
  lastAttemptAt: z.string().optional(),
  lastStatus: z.int().optional(),
  lastError: z.string().optional(),
});

/** GET /api/evaluation/webhooks/:id/deliveries: newest first, a hundred at most. */
export const deliveriesAnswer = z.object({ items: z.array(delivery) });
