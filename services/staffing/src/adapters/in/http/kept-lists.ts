import { GROUP_ZONE, refuse } from '@goldkey/kernel';
import { type Database, historyOf, type ListRequest, type ListSpec, listQuery } from '@goldkey/postgres';
import { dayField, listQuerySchema, RefusedError, spanField } from '@goldkey/service-kit';
import { z } from 'zod';

/** Lists and records of what is kept as a state with columns beside it, in one form for all. */

const text = z.string().max(200);
const flag = z.enum(['true', 'false']);

type Filter = NonNullable<ListSpec['filters']>[string];

/** Columns of instants are named `…_at`; others that a span bounds hold days. */
const fieldOf = ({ column, kind }: Filter): z.ZodType => {
  if (kind === 'flag') return flag;
  if (kind !== 'from' && kind !== 'to' && kind !== 'before') return text;
  return column.endsWith('_at') ? spanField(kind === 'to' ? 'until' : 'from') : dayField;
};

/** What the list may be asked. */
export const queryOf = (spec: ListSpec) =>
  listQuerySchema({
    filters: Object.fromEntries(Object.entries(spec.filters ?? {}).map(([name, filter]) => [name, fieldOf(filter)])),
    sorts: Object.keys(spec.sorts ?? {}),
  });
export type Asked = z.output<ReturnType<typeof queryOf>>;

interface Line {
  id: string;
  propertyId: string | null;
  version: number;
  record: object;
}

/** The columns that every such list has; instants of a line are told in the zone of its property. */
export const kept = (alias: string) => ({
  id: `${alias}.id`,
  propertyId: `${alias}.property_id`,
  version: `${alias}.version`,
  record: `${alias}.state`,
  timeZone: `coalesce((SELECT placed.time_zone FROM property_copy placed WHERE placed.id = ${alias}.property_id), '${GROUP_ZONE}')`,
});

/** Group-wide rows (regions, staff of the group) are part of what everybody sees. */
export const orGroupWide = (column: string) =>
  `coalesce(${column}, (SELECT min(p) FROM unnest(goldkey_scope_properties()) AS t(p)))`;

/** What is shown of a record, with what its line names beside it: all of it as it is kept, unless a list says otherwise. */
export type Shown = (record: never, named: never) => object;
const whole: Shown = (record) => record;

/** A page of the list within the caller's scope. */
export const listOf = async (database: Database, spec: ListSpec, query: ListRequest, shown: Shown = whole) => {
  const page = await database.transaction((tx) => listQuery<Line>(tx, spec, query), { readOnly: true });
  return {
    ...page,
    items: page.items.map(({ record, version, ...rest }) => ({
      ...rest,
      ...shown(record as never, rest as never),
      version,
    })),
  };
};

/** One record of the list with its history; refused where the caller does not see it. */
export const recordOf = (
  database: Database,
  spec: ListSpec,
  { recordKind, id, shown = whole }: { recordKind: string; id: string; shown?: Shown | undefined },
) =>
  database.transaction(
    async (tx) => {
      const one: ListSpec = { ...spec, filters: { id: { column: spec.key ?? 'id', kind: 'equals' } } };
      const { items } = await listQuery<Line>(tx, one, { pageSize: 1, filters: { id } });
      const [line] = items;
      if (line === undefined) throw new RefusedError(refuse(`staffing.${recordKind}-not-found`, { id }).refusal);
      const { entries: history, leftOut } = await historyOf(tx, recordKind, id);
      const { record, version, ...named } = line;
      return {
        ...named,
        ...shown(record as never, named as never),
        version,
        history,
        ...(leftOut > 0 && { historyLeftOut: leftOut }),
      };
    },
    { readOnly: true },
  );
