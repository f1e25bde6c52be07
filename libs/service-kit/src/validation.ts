import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import type { Locale } from './locale.js';
import { type FieldError, InvalidRequest } from './problem.js';
import { currentLocale } from './request-context.js';

const messagesOf: Readonly<Record<Locale, ReturnType<typeof z.locales.en>>> = {
  'zh-CN': z.locales.zhCN(),
  'zh-TW': z.locales.zhTW(),
  en: z.locales.en(),
};

/** The wrong fields of a failed parse, each with its path and the reason in the language. */
const fieldErrors = (error: z.ZodError): FieldError[] =>
  error.issues.map((issue) => ({ field: issue.path.map(String).join('.') || '(body)', reason: issue.message }));

/** Reads a value by its schema. Throws {@link InvalidRequest} that names every wrong field, in the caller's language. */
export const parseAs = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const result = schema.safeParse(value, { error: messagesOf[currentLocale()].localeError });
  if (!result.success) throw new InvalidRequest(fieldErrors(result.error));
  return result.data;
};

/** A pipe that knows its schema, from which OpenAPI is made too. */
export class SchemaPipe<Schema extends z.ZodType> implements PipeTransform<unknown, z.output<Schema>> {
  constructor(
    readonly schema: Schema,
    readonly place: 'body' | 'query' | 'param',
  ) {}

  transform(value: unknown, _metadata: ArgumentMetadata): z.output<Schema> {
    return parseAs(this.schema, this.place === 'body' ? value : (value ?? {}));
  }
}

/** `@Body(zodBody(schema))`: what was sent, checked and typed. */
export const zodBody = <Schema extends z.ZodType>(schema: Schema): SchemaPipe<Schema> => new SchemaPipe(schema, 'body');
/** `@Query(zodQuery(schema))`: the query of the address, checked and typed. */
export const zodQuery = <Schema extends z.ZodType>(schema: Schema): SchemaPipe<Schema> =>
  new SchemaPipe(schema, 'query');
/** `@Param('id', zodParam(schema))`: a part of the address, checked and typed. */
export const zodParam = <Schema extends z.ZodType>(schema: Schema): SchemaPipe<Schema> =>
  new SchemaPipe(schema, 'param');
