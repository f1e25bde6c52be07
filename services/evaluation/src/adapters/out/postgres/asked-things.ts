import { type Instant, parseInstant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { Ask, AskedKind, AskedThing } from '../../../domain/notice/asks.js';

const FACTS = `
  SELECT f.property_id AS "propertyId", f.matter, f.kind, f.event->'data' AS data
  FROM unnest($1::text[], $2::text[]) AS t(property_id, matter) JOIN fact f USING (property_id, matter)
  WHERE f.kind IN ('inspections.finding.asked', 'inspections.finding.raised', 'inspections.finding.verified',
      'complaints.matter.asked', 'complaints.matter.closed')
    AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.source = f.source AND w.kind = f.kind AND w.fact_id = f.id)
  ORDER BY f.at, f.id COLLATE "C"`;

interface Row {
  readonly propertyId: string;
  readonly matter: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, string | undefined>>;
}

/** Longer than anything is asked about: what was verified is settled for good, and so is what was never raised. */
const FOR_GOOD = Number.MAX_SAFE_INTEGER as Instant;

const askOf = ({ data }: Row): Ask => {
  const { asked = '', at = '', dueAt = '', departmentId, responsibleId } = data;
  return { asked, at: parseInstant(at), dueAt: parseInstant(dueAt), departmentId, responsibleId };
};

const findingOf = (rows: readonly Row[]): Pick<AskedThing, 'settledAt' | 'dueAt'> => {
  const raised = rows.findLast(({ kind }) => kind === 'inspections.finding.raised');
  if (raised === undefined || rows.some(({ kind }) => kind === 'inspections.finding.verified'))
    return { settledAt: FOR_GOOD };
  const { dueAt } = raised.data;
  return dueAt === undefined ? {} : { dueAt: parseInstant(dueAt) };
};

const matterOf = (rows: readonly Row[]): Pick<AskedThing, 'settledAt'> => {
  const closed = rows.flatMap(({ kind, data }) =>
    kind === 'complaints.matter.closed' ? (data['closedAt'] ?? []) : [],
  );
  return closed.length === 0 ? {} : { settledAt: Math.max(...closed.map(parseInstant)) as Instant };
};

/** What people were asked about, and how it stands, from the facts: `named` are `<kind>:<property>/<id>`. */
export const askedThings =
  (database: Database) =>
  async (named: readonly string[]): Promise<readonly AskedThing[]> => {
    const keys = named.flatMap((matter) => {
      const [, kind, propertyId, id] = /^(finding|matter):([^/]+)\/(.+)$/.exec(matter) ?? [];
      return propertyId === undefined || id === undefined ? [] : [{ kind: kind as AskedKind, propertyId, id }];
    });
    if (keys.length === 0) return [];
    const rows = await database.transaction((tx) =>
      tx.query<Row & Record<string, unknown>>(FACTS, [
        keys.map(({ propertyId }) => propertyId),
        keys.map(({ id }) => id),
      ]),
    );
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const key = `${row.propertyId}/${row.matter}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return keys.map((key) => {
      const own = groups.get(`${key.propertyId}/${key.id}`) ?? [];
      const asks = own.filter(({ kind }) => kind.endsWith('.asked')).map(askOf);
      return { ...key, asks, ...(key.kind === 'finding' ? findingOf(own) : matterOf(own)) };
    });
  };
