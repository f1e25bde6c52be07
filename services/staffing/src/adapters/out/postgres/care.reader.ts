import { boundByScope, currentCaller } from '@goldkey/access';
import { type Instant, instant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { CareReader } from '../../../application/care-ports.js';

interface PersonRow extends Record<string, unknown> {
  readonly employee_id: string;
  readonly number: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly last_talk_at: Date | null;
}

const PEOPLE = (scope: string) => `
  SELECT e.id AS employee_id, e.number, e.name, held.roles, talk.at AS last_talk_at
  FROM (
    SELECT a.employee_id, array_agg(DISTINCT a.role ORDER BY a.role) AS roles FROM appointment a
    WHERE a.property_id = $1 AND a.standing <> 'withdrawn' AND a.from_day <= $2 AND coalesce(a.until_day, $2) >= $2 AND ${scope}
    GROUP BY a.employee_id
  ) held
  JOIN employee e ON e.id = held.employee_id
  LEFT JOIN LATERAL (
    SELECT t.at FROM act t WHERE t.kind = 'talk-held' AND t.standing = 'standing' AND t.property_id = $1
      AND t.state -> 'deed' ->> 'employeeId' = held.employee_id ORDER BY t.at DESC LIMIT 1
  ) talk ON true
  WHERE NOT 'property-manager' = ANY(held.roles) AND held.employee_id IS DISTINCT FROM $3
  ORDER BY talk.at NULLS FIRST, e.number, e.id`;

/** Of two managers the one whose appointment began last (rulebook 0). */
const MANAGER = `
  SELECT a.employee_id FROM appointment a
  WHERE a.property_id = t.property_id AND a.role = 'property-manager' AND a.standing <> 'withdrawn'
    AND a.from_day <= $4::date AND (a.until_day IS NULL OR a.until_day >= $4::date)
  ORDER BY a.from_day DESC, a.id LIMIT 1`;

export const careReader = (database: Database): CareReader => ({
  people: (propertyId, on) =>
    database.transaction(
      async (tx) => {
        const caller = currentCaller();
        const parameters: unknown[] = [propertyId, on, caller.employeeId];
        const scope = boundByScope(caller.scope, 'a.property_id', parameters);
        const rows = await tx.query<PersonRow>(PEOPLE(scope), parameters);
        return rows.map(({ employee_id: employeeId, number, name, roles, last_talk_at: last }) => ({
          employeeId,
          number,
          name,
          roles,
          ...(last !== null && { lastTalkAt: instant(last.getTime()) }),
        }));
      },
      { readOnly: true },
    ),
  talksBetween: (propertyId, { from, until, on }) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [propertyId, new Date(from), new Date(until), on];
        const scope = boundByScope(currentCaller().scope, 't.property_id', parameters);
        const [row] = await tx.query<{ held: string }>(
          `SELECT count(*) AS held FROM act t WHERE t.property_id = $1 AND t.kind = 'talk-held' AND t.standing = 'standing'
           AND t.at >= $2 AND t.at < $3 AND t.state -> 'deed' ->> 'managerId' = (${MANAGER}) AND ${scope}`,
          parameters,
        );
        return Number(row?.held ?? 0);
      },
      { readOnly: true },
    ),
  doneIn: (propertyId, { first, last, from, until }) =>
    database.transaction(
      async (tx) => {
        const within = (at: Instant) => new Date(at);
        const parameters: unknown[] = [propertyId, within(from), within(until), first, last];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        const rows = await tx.query<{ kind: string; times: string }>(
          `SELECT state -> 'deed' ->> 'activityKind' AS kind, count(*) AS times FROM act
           WHERE property_id = $1 AND kind = 'activity-held' AND standing = 'standing' AND at >= $2 AND at < $3 AND ${scope} GROUP BY 1
           UNION ALL
           SELECT kind, count(*) FROM community_deed
           WHERE property_id = $1 AND standing = 'standing' AND on_day BETWEEN $4 AND $5 AND ${scope} GROUP BY 1`,
          parameters,
        );
        return new Map(rows.map(({ kind, times }) => [kind, Number(times)]));
      },
      { readOnly: true },
    ),
});
