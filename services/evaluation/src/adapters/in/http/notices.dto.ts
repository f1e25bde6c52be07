import { z } from 'zod';
import { NOTICE_KINDS } from '../../../domain/notice/notice.js';

const LARGEST_PAGE = 200;
export const noticeKind = z.enum(NOTICE_KINDS);

/** `?state=unread&kind=charge,reversal` */
export const noticesQuery = z.strictObject({
  state: z.enum(['unread']).optional().describe('Absent: what was read or withdrawn too'),
  kind: z
    .string()
    .transform((kinds) => kinds.split(','))
    .pipe(z.array(noticeKind).max(NOTICE_KINDS.length))
    .optional()
    .describe('One kind, or several with commas between them'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50),
});
export const readNoticesBody = z.strictObject({
  kinds: z.array(noticeKind).max(NOTICE_KINDS.length).default([]).describe('None: all kinds'),
});
export const chooseNoticesBody = z.strictObject({
  unwanted: z.array(noticeKind).max(NOTICE_KINDS.length).describe('Kinds that are not shown'),
});
