import { idField } from '@goldkey/service-kit';
import { z } from 'zod';

/** POST /api/staffing/my-house-rules */
export const acknowledgementBody = z.strictObject({ ruleId: idField });
