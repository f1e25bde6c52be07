import { z } from 'zod';
import type { NoticeChoiceView, NoticesView, NoticeView } from '../../../application/queries/notice-views.js';
import { ABOUT_KINDS, NOTICE_KINDS } from '../../../domain/notice/notice.js';

const LARGEST_PAGE = 200;
export const noticeKind = z.enum(NOTICE_KINDS);

/** `?state=unread&kind=charge,reversal` */
export const noticesQuery = z.object({
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
export const readNoticesBody = z.object({
  kinds: z.array(noticeKind).max(NOTICE_KINDS.length).default([]).describe('None: all kinds'),
});
export const chooseNoticesBody = z.object({
  unwanted: z.array(noticeKind).max(NOTICE_KINDS.length).describe('Kinds that are not shown'),
});

const notice: z.ZodType<NoticeView> = z.object({
  noticeId: z.string(),
  kind: noticeKind,
  read: z.boolean(),
  toldAt: z.string(),
  withdrawnAt: z.string().optional().describe('Its reason is gone'),
  at: z.string().describe('When it happened; of a reminder, of what is overdue and of a certificate until when'),
  clause: z.string().optional(),
  title: z.string().optional(),
  sentence: z.string().optional().describe('Of a line: why it stands'),
  propertyId: z.string().optional(),
  propertyName: z.string().optional(),
  points: z.int().optional().describe('Below 0: given back'),
  fine: z.string().optional().describe('Decimal yuan'),
  about: z.object({
    kind: z.enum(ABOUT_KINDS),
    id: z.string(),
  }),
  path: z.string().describe('The page that it leads to'),
  details: z.record(z.string(), z.string()),
});

/** GET /api/evaluation/notices: newest first. */
export const noticesAnswer: z.ZodType<NoticesView> = z.object({
  items: z.array(notice),
  total: z.int(),
  unread: z.int().describe('Of all kinds that are shown'),
});

/** GET /api/evaluation/notices/unread */
export const unreadAnswer = z.object({ unread: z.int() });

/** GET /api/evaluation/notices/choice */
export const noticeChoiceAnswer: z.ZodType<NoticeChoiceView> = z.object({
  kinds: z.array(
    z.object({
      kind: noticeKind,
      shown: z.boolean(),
      fixed: z.boolean().describe('It is always shown'),
    }),
  ),
  version: z.int().describe('To be sent back in `If-Match`'),
});
