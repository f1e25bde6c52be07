import { monthField } from '@goldkey/service-kit';
import { z } from 'zod';

export const clauseQuery = z.object({ month: monthField.optional().describe('Absent: the running one') });
