import { actField, dayField, idField, instantField, monthField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';

/** The fields of bodies, by the names that this service's shapes use. */
export const day = dayField;
export const month = monthField;
export const id = idField;
export const words = wordsField;

/** When it became true; left out: now. */
export const at = actField.optional();

/** Yuan from 0 with at most two places, as decimal text; below a thousand million. */
export const yuan = z.string().regex(/^\d{1,9}(\.\d{1,2})?$/, { message: 'request.not-an-amount' });

/** Taking back what was written down by mistake: why. */
export const withdrawBody = z.strictObject({ reason: words(500) });

export const list = z.string().max(2000);
export const flag = z.enum(['true', 'false']);
export const moment = instantField.transform((instant) => new Date(instant));
