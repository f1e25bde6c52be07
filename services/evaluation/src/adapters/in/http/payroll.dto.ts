import { z } from 'zod';

export const makePayrollFileBody = z.strictObject({
  propertyId: z.string().trim().min(1).max(64).describe('Whose publications it covers; `group`: all of them'),
});
