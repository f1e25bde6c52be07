import { z } from 'zod';
import { originKinds } from '../../../domain/complaint/complaint.js';
import { id, words } from '../http/shapes.dto.js';

/** An optional field of proto3 that was not set comes as nothing, or as empty text. */
const unlessEmpty = <Field extends z.ZodType>(field: Field) =>
  z.preprocess((said) => (said === '' ? undefined : said), field.optional());

export const originKind = z.enum(originKinds);

/** HandInRepair (complaints.proto): the fields as the desk takes them. */
export const handInBody = z.object({
  idempotencyKey: words(200),
  propertyId: id,
  departmentId: id,
  category: words(80),
  description: words(4000),
  householdId: unlessEmpty(id),
  room: unlessEmpty(words(200)),
  origin: z.object({ kind: originKind, id }),
});
