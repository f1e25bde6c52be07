import { ERASED, type PersonalStore, type PersonKeys } from './declaration.js';
import { eraseRow, type StoredRow } from './erase-row.js';

/** Gathers the values at the path that are on their way out. */
const collect = (was: unknown, is: unknown, [part, ...rest]: readonly string[], into: unknown[]): void => {
  if (part === undefined) {
    if (was !== is && was !== undefined && was !== ERASED) into.push(was);
    return;
  }
  const name = part.replace('[]', '');
  const [old, next] = [was, is].map((tree) => (tree as Record<string, unknown> | undefined | null)?.[name]);
  if (!part.endsWith('[]')) collect(old, next, rest, into);
  else if (Array.isArray(old))
    for (const [place, each] of old.entries()) collect(each, Array.isArray(next) ? next[place] : undefined, rest, into);
};

/** What the row tells of the person, by the declared fields: of a list their own elements alone. What would be erased is theirs. */
export const tellRow = (row: StoredRow, store: PersonalStore, keys: PersonKeys): Record<string, unknown> => {
  const told: Record<string, unknown> = {};
  for (const field of store.fields) {
    const { changed } = eraseRow(row, { ...store, fields: [field] }, { person: keys });
    const values: unknown[] = [];
    if (Object.keys(changed).length > 0) collect(row, changed, field.at.split('.'), values);
    if (values.length > 0) told[field.at] = values.length === 1 ? values[0] : values;
  }
  return told;
};
