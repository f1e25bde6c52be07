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
/** A price: yuan with at most six places. */
export const price = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/, { message: 'request.not-a-price' });
/** A count or a measure with at most four places. */
export const quantity = z.string().regex(/^\d{1,9}(\.\d{1,4})?$/, { message: 'request.not-a-measure' });
/** By what a meter's numbers are multiplied: 0 would bill nothing, whatever is used. */
export const factor = quantity.regex(/[1-9]/, { message: 'request.not-above-zero' });
/** A share from 0 to 1, such as 0.95. */
export const share = z.string().regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, { message: 'request.not-a-share' });

export const list = z.string().max(2000);
export const flag = z.enum(['true', 'false']);
export const moment = instantField.transform((instant) => new Date(instant));
