import { idField as id, instantField, wordsField as words } from '@goldkey/service-kit';
import { z } from 'zod';
import { ATTACHMENT_KINDS } from './ports.js';

/** Made by the sender, of 64 random bits or more: the same file sent again is there already. */
export const attachmentId = z
  .string()
  .regex(/^[0-9A-Za-z-]{16,64}$/)
  .meta({ description: 'made by the sender: the same file sent again is there already' });

/** POST /api/<service>/attachments; the body is the file, as application/octet-stream. */
export const sendQuery = z.strictObject({
  id: attachmentId,
  propertyId: id,
  kind: z.enum(ATTACHMENT_KINDS).default('photo').meta({ description: 'photo: JPEG, PNG, WebP; paper: PDF besides' }),
  name: words(120).optional(),
  takenAt: instantField.optional(),
  keepsPosition: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'keep where and when the picture was taken; otherwise that is taken out' }),
});

/** Ids of attachments that a record names. */
export const attachmentIds = z.array(attachmentId).max(20);
