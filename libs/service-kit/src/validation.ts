import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { type FieldError, InvalidRequest } from './problem.js';
import { reasonOf } from './reasons.js';
import { currentLocale } from './request-context.js';
import { unstorableIn } from './storable.js';
import { requestTexts, textOf } from './texts/texts.js';

/** Where it is wrong; of fields that are not known each has its own place. */
const placesOf = (issue: z.core.$ZodIssue): readonly (readonly PropertyKey[])[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

/** The wrong fields of a failed parse, each with its path and the reason in the language; a message may be a text's code. */
const fieldErrors = (error: z.ZodError): FieldError[] =>
  error.issues.flatMap((issue) =>
    placesOf(issue).map((place) => ({
      field: place.map(String).join('.') || '(body)',
      reason: textOf([requestTexts], currentLocale(), issue.message),
    })),
  );

/** What is not read yet when the rest is: rows of many, each of which may be wrong for itself. */
interface ReadLater {
  /** Name of the field. */
  readonly unread?: string;
}

/** Throws {@link InvalidRequest}, in the caller's language, where a value holds text that no database keeps. */
export const refuseUnstorable = (value: unknown, { unread }: ReadLater = {}): void => {
  const read = unread === undefined ? value : { ...(value as object), [unread]: undefined };
  const found = unstorableIn(read);
  if (found === undefined) return;
  const reason = textOf([requestTexts], currentLocale(), 'request.text-unstorable');
  throw new InvalidRequest([{ field: found.join('.') || '(body)', reason }]);
};

/** Reads a value by its schema. Throws {@link InvalidRequest} that names every wrong field, in the caller's language. */
export const parseAs = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  later: ReadLater = {},
): z.output<Schema> => {
  refuseUnstorable(value, later);
  const locale = currentLocale();
  const result = schema.safeParse(value, { error: (issue) => reasonOf(issue, locale) });
  if (!result.success) throw new InvalidRequest(fieldErrors(result.error));
  return result.data;
};

/** A pipe that knows its schema, from which OpenAPI is made too. */
export class SchemaPipe<Schema extends z.ZodType> implements PipeTransform<unknown, z.output<Schema>> {
  constructor(
    readonly schema: Schema,
    readonly place: 'body' | 'query' | 'param',
    private readonly later: ReadLater = {},
  ) {}

  transform(value: unknown, _metadata: ArgumentMetadata): z.output<Schema> {
    return parseAs(this.schema, this.place === 'body' ? value : (value ?? {}), this.later);
  }
}

/** `@Body(zodBody(schema))`: what was sent, checked and typed. */
export const zodBody = <Schema extends z.ZodType>(schema: Schema, later: ReadLater = {}): SchemaPipe<Schema> =>
  new SchemaPipe(schema, 'body', later);
/** `@Query(zodQuery(schema))`: the query of the address, checked and typed. */
export const zodQuery = <Schema extends z.ZodType>(schema: Schema): SchemaPipe<Schema> =>
  new SchemaPipe(schema, 'query');
/** `@Param('id', zodParam(schema))`: a part of the address, checked and typed. */
export const zodParam = <Schema extends z.ZodType>(schema: Schema): SchemaPipe<Schema> =>
  new SchemaPipe(schema, 'param');
