import { z } from 'zod';
import { wordsField } from '../fields.js';
import type { RegisterAct } from './register.js';

/**
 * The act by which what never happened, or stands in a register twice, counts no more; it stays readable with its reason. Another
 * person does it, since what is counted speaks for or against those who write it down. `permission`: more than the right to write
 * in the register.
 */
export const withdrawal = (from: readonly string[], permission?: string): RegisterAct => ({
  from,
  to: 'withdrawn',
  happens: 'Withdrawn',
  fields: z.object({ reason: wordsField(2_000) }),
  ...(permission !== undefined && { permission }),
  byAnother: true,
});
