import fc from 'fast-check';
import { isChosen, nothingChosen, withEverything, withPage, withRow } from './selection.js';

const page = ['a', 'b', 'c', 'd'];
const keysOf = ({ keys }: { keys: ReadonlySet<string> }) => [...keys].sort();

test('a row is chosen and let go', () => {
  const one = withRow(nothingChosen, page, 'b', false);
  expect(keysOf(one)).toEqual(['b']);
  expect(keysOf(withRow(one, page, 'b', false))).toEqual([]);
});

test('with Shift the rows between are chosen too, upwards as well, and let go likewise', () => {
  const range = withRow(withRow(nothingChosen, page, 'd', false), page, 'b', true);
  expect(keysOf(range)).toEqual(['b', 'c', 'd']);
  expect(keysOf(withRow(withRow(range, page, 'd', false), page, 'c', true))).toEqual(['b']);
});

test('Shift without a row to go on from chooses that row only', () => {
  expect(keysOf(withRow({ ...nothingChosen, anchor: 'gone' }, page, 'c', true))).toEqual(['c']);
});

test('the head chooses the page and lets it go; rows of other pages stay', () => {
  const elsewhere = withRow(nothingChosen, ['x'], 'x', false);
  const both = withPage(elsewhere, page);
  expect(keysOf(both)).toEqual(['a', 'b', 'c', 'd', 'x']);
  expect(keysOf(withPage(both, page))).toEqual(['x']);
});

test('of everything without one row the rest of the page is left', () => {
  expect(isChosen(withEverything(), 'anything')).toBe(true);
  expect(keysOf(withRow(withEverything(), page, 'b', false))).toEqual(['a', 'c', 'd']);
  expect(withPage(withEverything(), page)).toEqual(nothingChosen);
});

test('a click always turns the row that was clicked', () => {
  const clicks = fc.array(fc.tuple(fc.constantFrom(...page), fc.boolean()));
  fc.assert(
    fc.property(clicks, fc.constantFrom(...page), fc.boolean(), (before, key, shift) => {
      const chosen = before.reduce((sum, [one, held]) => withRow(sum, page, one, held), nothingChosen);
      expect(isChosen(withRow(chosen, page, key, shift), key)).toBe(!isChosen(chosen, key));
    }),
  );
});
