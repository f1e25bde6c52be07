import { idField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import { NOTICE_KINDS } from '../../../domain/notice/notice.js';
import { WEBHOOK_FORMATS } from '../../../domain/webhook/webhook.js';
import { noticeKind } from './notices.dto.js';

const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 2000;

export const webhookBody = z.strictObject({
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
export const switchWebhookBody = z.strictObject({ on: z.boolean() });
