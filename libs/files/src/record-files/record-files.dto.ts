import { wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import { attachmentId } from '../attachments/attachments.dto.js';

/** POST /api/<service>/<records>/:id/files; the body is the file, as application/octet-stream: JPEG, PNG, WebP or PDF. */
export const addQuery = z.strictObject({ id: attachmentId, name: wordsField(120).optional() });
