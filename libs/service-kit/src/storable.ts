import { InvalidRequest } from './problem.js';

/** Nobody's form is nested deeper; what is would exhaust the stack of whoever walks it. */
const DEEPEST = 100;

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is exactly what must not pass
const UNSTORABLE = /[\u0000\p{Surrogate}]/u;

/**
 * The path of the first text in a value (names of fields too) that PostgreSQL keeps nowhere: one with NUL, or with half a
 * character, which JSON may hold and no text does. `undefined` where all can be kept. Throws {@link InvalidRequest} where it
 * is nested deeper than anybody's form.
 */
export const unstorableIn = (value: unknown, path: readonly string[] = []): readonly string[] | undefined => {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length > DEEPEST) throw new InvalidRequest([]);
  for (const name of Object.keys(value)) {
    if (UNSTORABLE.test(name)) return path;
    const part = (value as Readonly<Record<string, unknown>>)[name];
    // Most parts are plain values: no path is made for them, in a request of very many rows.
    if (typeof part === 'string' ? !UNSTORABLE.test(part) : typeof part !== 'object' || part === null) continue;
    const found = unstorableIn(part, [...path, name]);
    if (found !== undefined) return found;
  }
  return undefined;
};
