import { type Instant, parseInstant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import {
  ASSIGNED_FACTS,
  ASSIGNED_KINDS,
  type AssignedKind,
  type AssignedThing,
  type Assignment,
} from '../../../domain/notice/assigned.js';
import { listed } from './selected-facts.js';

const FACTS = `
  SELECT f.property_id AS "propertyId", f.matter, f.kind, f.event ->> 'time' AS time, f.event ->> 'actorid' AS actor,
    f.event -> 'data' AS data
  FROM unnest($1::text[], $2::text[]) AS t(property_id, matter) JOIN fact f USING (property_id, matter)
  WHERE f.kind IN ${listed(Object.keys(ASSIGNED_FACTS))}
    AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.source = f.source AND w.kind = f.kind AND w.fact_id = f.id)
  ORDER BY f.at, f.id COLLATE "C"`;

interface Row {
  readonly propertyId: string;
  readonly matter: string;
  readonly kind: string;
  readonly time: string;
  readonly actor: string | null;
  readonly data: Readonly<Record<string, string | undefined>>;
}

/** A matter that is closed is over, whenever it was given and however late its close was entered, until it is open again. */
const EVER = Number.MIN_SAFE_INTEGER as Instant;

const ofMatter = ({ reopenedAt, workOrderId }: Row['data']): Pick<Assignment, 'openSince' | 'toldOtherwise'> => ({
  openSince: reopenedAt === undefined ? EVER : parseInstant(reopenedAt),
  toldOtherwise: workOrderId !== undefined,
});

const assignmentIn = ({ kind, time, actor, data }: Row): Assignment | undefined => {
  const { employeeId = data['responsibleId'], assignedAt = time, assignedBy = actor ?? undefined } = data;
  if (employeeId === undefined) return undefined;
  return {
    employeeId,
    at: parseInstant(assignedAt),
    ...(assignedBy !== undefined && { by: assignedBy }),
    ...(ASSIGNED_FACTS[kind]?.kind === 'matter' && ofMatter(data)),
  };
};

/** What the last one says, by whoever said so first: told again for another reason it is the same assignment. */
const assignmentOf = (rows: readonly Row[]): Assignment | undefined => {
  const given = rows.filter(({ kind }) => ASSIGNED_FACTS[kind]?.done === undefined).map(assignmentIn);
  const last = given.at(-1);
  return given.find((one) => one?.employeeId === last?.employeeId && one?.at === last?.at);
};

const doneAtOf = (rows: readonly Row[]): Instant | undefined => {
  const done = rows.flatMap(({ kind, data }) => data[ASSIGNED_FACTS[kind]?.done ?? ''] ?? []).map(parseInstant);
  return done.length === 0 ? undefined : (Math.max(...done) as Instant);
};

const NAMED = new RegExp(`^assigned:(${ASSIGNED_KINDS.join('|')}):([^/]+)/(.+)$`);

/** To whom things are given, and whether they are done, from the facts: `named` are `assigned:<kind>:<property>/<id>`. */
export const assignedThings =
  (database: Database) =>
  async (named: readonly string[]): Promise<readonly AssignedThing[]> => {
    const keys = named.flatMap((matter) => {
      const [, kind, propertyId, id] = NAMED.exec(matter) ?? [];
      return propertyId === undefined || id === undefined ? [] : [{ kind: kind as AssignedKind, propertyId, id }];
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
      const own = (groups.get(`${key.propertyId}/${key.id}`) ?? []).filter(
        ({ kind }) => ASSIGNED_FACTS[kind]?.kind === key.kind,
      );
      const assignment = assignmentOf(own);
      const doneAt = doneAtOf(own);
      return { ...key, ...(assignment && { assignment }), ...(doneAt !== undefined && { doneAt }) };
    });
  };
