/** What has the same key stands together, in the order in which it came. */
export const grouped = <Key, Each>(all: Iterable<Each>, keyOf: (each: Each) => Key): Map<Key, Each[]> => {
  const groups = new Map<Key, Each[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
};
