import { z } from 'zod';

/** What a list takes: its filters and the names that it can be sorted by. */
export interface ListShape<Filters extends z.ZodRawShape> {
  /** Query parameter → schema; each is made optional. */
  readonly filters: Filters;
  readonly sorts: readonly string[];
}

const DEFAULT_PAGE_SIZE = 50;
const LARGEST_PAGE_SIZE = 500;
const LONGEST_SEARCH = 200;
const LONGEST_KEY = 200;

/**
 * The query of a list: `?state=open&sort=-receivedAt&page=1&pageSize=50&q=…`. A filter or sort that the list does not have
 * is an error and not silence. Every list takes `key` besides: the one row that is called so, within the other conditions. The result
 * is what `listQuery` of libs/postgres takes.
 */
export const listQuerySchema = <Filters extends z.ZodRawShape>({ filters, sorts }: ListShape<Filters>) => {
  const sortable = new Set(sorts.flatMap((name) => [name, `-${name}`]));
  const sort = z.string().refine((text) => text.split(',').every((part) => sortable.has(part)), {
    message: sorts.map((name) => `${name}, -${name}`).join(', '),
  });
  return z
    .strictObject({
      ...(Object.fromEntries(
        Object.entries(filters).map(([name, schema]) => [name, z.optional(schema as z.ZodType)]),
      ) as { [Name in keyof Filters]: z.ZodOptional<Filters[Name] & z.ZodType> }),
      sort: sort.optional(),
      page: z.coerce.number().int().min(1).max(1_000_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(LARGEST_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
      q: z.string().max(LONGEST_SEARCH).optional(),
      key: z.string().max(LONGEST_KEY).optional(),
    })
    .transform((query) => {
      const {
        sort: order,
        page,
        pageSize,
        q,
        key,
        ...rest
      } = query as Record<string, unknown> & {
        sort?: string;
        page: number;
        pageSize: number;
        q?: string;
        key?: string;
      };
      return { filters: rest as Record<string, unknown>, sort: order, page, pageSize, q, key };
    });
};
