/** How a filter stands in the address and what it is in the page. */
export type FilterKind = 'one' | 'many' | 'flag' | 'day' | 'text';

/** A list's filters, sorts and page size. The names are those of the address. */
export interface ListSpec {
  readonly filters: Readonly<Record<string, FilterKind>>;
  readonly sorts: readonly string[];
  /** `-receivedAt`: a minus is downwards. */
  readonly defaultSort: string;
  readonly pageSize: number;
}

type FilterValue<Kind extends FilterKind> = Kind extends 'many'
  ? readonly string[]
  : Kind extends 'flag'
    ? boolean
    : string | undefined;

export type Filters<Spec extends ListSpec> = {
  readonly [Name in keyof Spec['filters']]: FilterValue<Spec['filters'][Name]>;
};

/** What a list shows; it stands in the address, so a link shows the same to a colleague. */
export interface ListState<Spec extends ListSpec> {
  readonly filters: Filters<Spec>;
  readonly sort: string;
  readonly page: number;
  readonly pageSize: number;
}

const pageSizes = [20, 50, 100, 200] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const filterFrom = (kind: FilterKind, text: string | null): unknown => {
  switch (kind) {
    case 'many':
      return (text ?? '').split(',').filter((part) => part !== '');
    case 'flag':
      return text === 'true';
    case 'day':
      return text !== null && DAY.test(text) ? text : undefined;
    default:
      return text === null || text.trim() === '' ? undefined : text;
  }
};

const sortFrom = (spec: ListSpec, text: string | null): string =>
  text !== null && spec.sorts.includes(text.replace(/^-/, '')) ? text : spec.defaultSort;

const countFrom = (text: string | null, otherwise: number): number => {
  const number = Number(text ?? Number.NaN);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
};

/** Reads an address. What makes no sense in it counts as not said. */
export const readListState = <const Spec extends ListSpec>(params: URLSearchParams, spec: Spec): ListState<Spec> => {
  const filters = Object.fromEntries(
    Object.entries(spec.filters).map(([name, kind]) => [name, filterFrom(kind, params.get(name))]),
  );
  const wanted = countFrom(params.get('size'), spec.pageSize);
  return {
    filters: filters as Filters<Spec>,
    sort: sortFrom(spec, params.get('sort')),
    page: countFrom(params.get('page'), 1),
    pageSize: pageSizes.some((size) => size === wanted) ? wanted : spec.pageSize,
  };
};

/** A change of what is shown; `undefined` takes a filter away. */
export interface ListChange {
  readonly filters?: Readonly<Record<string, string | readonly string[] | boolean | undefined>>;
  readonly sort?: string;
  readonly page?: number;
  readonly pageSize?: number;
}

const put = (params: URLSearchParams, name: string, text: string | undefined): void => {
  if (text === undefined || text === '') params.delete(name);
  else params.set(name, text);
};

const textOf = (value: string | readonly string[] | boolean | undefined): string | undefined => {
  if (Array.isArray(value)) return value.join(',');
  if (typeof value === 'boolean') return value ? 'true' : undefined;
  return value as string | undefined;
};

/**
 * The address after a change. Other parameters stay; what is as usual is not written; another filter, order or page
 * size begins again at the first page.
 */
export const changeListState = (params: URLSearchParams, spec: ListSpec, change: ListChange): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change.filters ?? {})) put(next, name, textOf(value));
  if (change.sort !== undefined) put(next, 'sort', change.sort === spec.defaultSort ? undefined : change.sort);
  if (change.pageSize !== undefined) {
    put(next, 'size', change.pageSize === spec.pageSize ? undefined : String(change.pageSize));
  }
  const page = change.page ?? 1;
  put(next, 'page', page > 1 ? String(page) : undefined);
  return next;
};

/** The address with every filter taken away; order and page size stay. */
export const clearFilters = (params: URLSearchParams, spec: ListSpec): URLSearchParams =>
  changeListState(params, spec, {
    filters: Object.fromEntries(Object.keys(spec.filters).map((name) => [name, undefined])),
  });

/** How many filters are set. */
export const filtersSet = (params: URLSearchParams, spec: ListSpec): number =>
  Object.keys(spec.filters).filter((name) => params.has(name)).length;
