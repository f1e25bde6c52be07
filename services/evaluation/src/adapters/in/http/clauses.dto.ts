import { monthField } from '@goldkey/service-kit';
import { z } from 'zod';

export const clauseQuery = z.strictObject({ month: monthField.optional().describe('Absent: the running one') });
