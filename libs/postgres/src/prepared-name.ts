import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/**
 * A name for a statement whose text is put together by a library, the same for the same text. Only for texts of which a
 * service has few: each connection keeps the plan of each name for as long as it lives.
 */
export const preparedName = (what: string, sql: string): string => {
  let name = names.get(sql);
  if (name === undefined) {
    name = `goldkey_${what}_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
    names.set(sql, name);
  }
  return name;
};
