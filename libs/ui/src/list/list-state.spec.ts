import { changeListState, clearFilters, filtersSet, type ListSpec, readListState } from './list-state.js';

const spec = {
  filters: { state: 'many', property: 'one', overdue: 'flag', receivedFrom: 'day', q: 'text' },
  sorts: ['receivedAt', 'dueAt'],
  defaultSort: '-receivedAt',
  pageSize: 50,
} as const satisfies ListSpec;

const read = (search: string) => readListState(new URLSearchParams(search), spec);

test('an empty address is the list as usual', () => {
  expect(read('')).toEqual({
    filters: { state: [], property: undefined, overdue: false, receivedFrom: undefined, q: undefined },
    sort: '-receivedAt',
    page: 1,
    pageSize: 50,
  });
});

test('an address says filters, order, page and size', () => {
  expect(read('state=received,decided&overdue=true&receivedFrom=2026-08-01&sort=dueAt&page=3&size=100')).toMatchObject({
    filters: { state: ['received', 'decided'], overdue: true, receivedFrom: '2026-08-01' },
    sort: 'dueAt',
    page: 3,
    pageSize: 100,
  });
});

test('what makes no sense counts as not said', () => {
  expect(read('receivedFrom=yesterday&sort=password&page=-1&size=7&overdue=maybe')).toEqual(read(''));
});

test('another filter begins at the first page and leaves the rest of the address alone', () => {
  const next = changeListState(new URLSearchParams('page=4&open=c-1&sort=dueAt'), spec, {
    filters: { state: ['closed'], q: undefined },
  });
  expect(next.toString()).toBe('open=c-1&sort=dueAt&state=closed');
});

test('turning the page keeps filters, and what is as usual is not written', () => {
  const next = changeListState(new URLSearchParams('state=closed&sort=dueAt'), spec, { page: 2, sort: '-receivedAt' });
  expect(next.toString()).toBe('state=closed&page=2');
  expect(changeListState(next, spec, { page: 1, pageSize: 50 }).toString()).toBe('state=closed');
});

test('filters can be taken away all at once', () => {
  const params = new URLSearchParams('state=closed&q=1201&sort=dueAt');
  expect(filtersSet(params, spec)).toBe(2);
  expect(clearFilters(params, spec).toString()).toBe('sort=dueAt');
});
