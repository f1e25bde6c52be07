import { attachmentId, attachmentIds } from '@goldkey/files';
import { z } from 'zod';
import { LONGEST_LIFE_DAYS } from '../../../domain/owner-link/owner-link.js';
import { aspects, id, level, words, wrongs } from './shapes.dto.js';
import { signatureBody } from './work-order/work-orders.dto.js';

/** Photos of one report, and how many a link takes all in all: some are sent again, some are left out again. */
const MOST_PHOTOS = 6;
export const MOST_SENT = 12;

const days = z.int().min(1).max(LONGEST_LIFE_DAYS).default(30);

/** POST /api/complaints/complaints/:id/owner-link and /work-orders/:id/owner-link */
export const matterLinkBody = z.strictObject({ days });
/** POST /api/complaints/owner-links: a link by which an owner may report a matter. */
export const reportLinkBody = z.strictObject({
  propertyId: id,
  departmentId: id,
  householdId: id.optional(),
  room: words(200).optional(),
  days,
});
/** POST /api/complaints/owner-links/questionnaires: a link by which an owner answers about one department, once. */
export const questionnaireLinkBody = reportLinkBody;
/** POST /api/complaints/owner/:token/answer */
export const ownerAnswerBody = z.strictObject({
  level,
  aspects: aspects.optional(),
  wrongs: wrongs.optional(),
  remark: words(2000).optional(),
});
/** POST /api/complaints/owner/:token/report */
export const ownerReportBody = z.strictObject({
  category: words(80),
  description: words(4000),
  room: words(200).optional(),
  contactName: words(80).optional(),
  contactPhone: words(40).optional(),
  photos: attachmentIds.max(MOST_PHOTOS).optional(),
});
/** POST /api/complaints/owner/:token/photos; the body is the picture, as application/octet-stream. */
export const ownerPhotoQuery = z.strictObject({ id: attachmentId });
/** POST /api/complaints/owner/:token/evaluation */
export const ownerEvaluationBody = z.strictObject({ level, remark: words(2000).optional() });
const round = z
  .int()
  .min(0)
  .max(1_000)
  .meta({ description: 'of the work as it was seen: how often it was done again' });
/** POST /api/complaints/owner/:token/judgement: the work was done well, with the owner's hand; or it was not, with words. */
export const ownerJudgementBody = z.discriminatedUnion('done', [
  z.strictObject({ done: z.literal(true), round, signature: signatureBody }),
  z.strictObject({ done: z.literal(false), round, words: words(500) }),
]);
