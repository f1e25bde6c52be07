import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { z } from 'zod';

/** A mapping file or a table that cannot be used; the message says where and what to do. */
export class MappingError extends Error {}

/** Reads and checks a mapping file. Throws MappingError. */
export const readMapping = async <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> => {
  let document: unknown;
  try {
    document = parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new MappingError(`${path}: ${(error as Error).message}`);
  }
  return checkMapping(document, path, schema);
};

/** The mapping, or all that is wrong with it, a line each. */
export const checkMapping = <Schema extends z.ZodType>(
  document: unknown,
  path: string,
  schema: Schema,
): z.output<Schema> => {
  const result = schema.safeParse(document);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.') || '(file)'}: ${issue.message}`);
  throw new MappingError(`${path} cannot be used:\n${faults.join('\n')}`);
};
