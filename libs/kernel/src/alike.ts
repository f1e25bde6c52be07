const fieldsOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, inner]) => inner !== undefined);

/**
 * Whether two values of JSON say the same, whatever the order of their fields: what comes back from the database has another order
 * than what was written. A field that is `undefined` is as one that is absent; the order of a list counts.
 */
export const isAlike = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [fieldsOf(one), new Map(fieldsOf(other))];
  return (
    mine.length === theirs.size && mine.every(([name, value]) => theirs.has(name) && isAlike(value, theirs.get(name)))
  );
};
