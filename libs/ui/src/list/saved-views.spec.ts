import { readViews, viewSearch, withView } from './saved-views.js';

test('page, size and open row make no other view; the order of parameters neither', () => {
  const view = viewSearch(new URLSearchParams('state=closed&page=3&open=c-1&category=电梯'));
  expect(view).toBe(viewSearch(new URLSearchParams('category=电梯&size=100&state=closed')));
  expect(view).not.toBe(viewSearch(new URLSearchParams('state=closed')));
});

test('a view of the same name is replaced, the oldest gives way', () => {
  const views = withView([{ name: '电梯', search: 'a=1' }], { name: '电梯', search: 'b=1' });
  expect(views).toEqual([{ name: '电梯', search: 'b=1' }]);
  const many = Array.from({ length: 12 }, (_, n) => ({ name: `v${n}`, search: '' }));
  expect(withView(many, { name: 'new', search: '' }).map(({ name }) => name)).toEqual([
    ...many.slice(1).map(({ name }) => name),
    'new',
  ]);
});

test('what cannot be read counts as no view', () => {
  expect(readViews({ getItem: () => '{' }, 'p')).toEqual([]);
  expect(readViews({ getItem: () => '[{"name":"x"},{"name":"y","search":""}]' }, 'p')).toEqual([
    { name: 'y', search: '' },
  ]);
});

test('a view keeps its columns; what cannot be read of them counts as usual', () => {
  const kept = [
    {
      name: 'a',
      search: '',
      columns: { order: ['due'], hidden: ['x'], shown: [], widths: { due: 90 }, frozen: 'due' },
    },
    { name: 'b', search: '', columns: 'all' },
  ];
  const [a, b] = readViews({ getItem: () => JSON.stringify(kept) }, 'p');
  expect(a).toEqual(kept[0]);
  expect(b?.columns).toEqual({ order: [], hidden: [], shown: [], widths: {} });
});
