import fc from 'fast-check';
import { changesBetween, type ListItem, type ListVersion } from './check-lists.js';

const item = (itemId: string, judge = '正常'): ListItem => ({
  itemId,
  title: itemId,
  judge,
  photoWanted: false,
  failing: { means: 'note' },
});
const version = (...items: readonly ListItem[]): ListVersion => ({ version: 1, since: '', items });

test('what was added, changed and taken out is told, and nothing else', () => {
  const changes = changesBetween(
    version(item('a'), item('b'), item('c')),
    version(item('b', '整洁'), item('c'), item('d')),
  );
  expect(changes.map(({ itemId, became }) => [itemId, became])).toEqual([
    ['b', 'changed'],
    ['d', 'added'],
    ['a', 'removed'],
  ]);
});

test('the same version has no changes; turned round, what was added is what was removed', () => {
  const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  fc.assert(
    fc.property(some, some, (one, other) => {
      const [from, to] = [version(...one.map((id) => item(id))), version(...other.map((id) => item(id)))];
      expect(changesBetween(from, from)).toEqual([]);
      const which = (became: string, changes = changesBetween(from, to)) =>
        changes.filter((change) => change.became === became).map(({ itemId }) => itemId);
      expect(which('added').sort()).toEqual(which('removed', changesBetween(to, from)).sort());
    }),
  );
});
