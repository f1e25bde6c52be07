import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type {
  PositionStore,
  RecruitmentStore,
  SuccessorStore,
  UnitPaths,
} from '../../../application/position-ports.js';
import type { Position } from '../../../domain/position/position.js';
import { positionBook, recruitmentBook, successorBook } from './position.books.js';
import { changeAll } from './stores.js';

/** Reads and writes of one position, and appointments to it, wait for each other. */
const positionSubject = (id: string): string => `position ${id}`;

export const positionStore = (database: Database): PositionStore => ({
  draft: (unitId, decide) =>
    inBookSession(database, positionBook, async (open, tx) => {
      await lockSubjects(tx, [`positions of ${unitId}`]);
      await open.load("unit_id = $1 AND standing <> 'dropped'", [unitId]);
      return open.settle(decide(open.states().map(({ code }) => code)));
    }),
  change: changeAll(database, positionBook),
  abolish: (target, decide) =>
    inBookSession(database, positionBook, async (open, tx) => {
      await lockSubjects(tx, [positionSubject(target.id)]);
      await open.load('id = $1', [target.id]);
      const [row] = await tx.query<{ held: string }>('SELECT position_held_after($1, $2::date) AS held', [
        target.id,
        target.lastDay,
      ]);
      return open.change(target, (position) => decide(position, Number(row?.held ?? 0)));
    }),
  find: (ids) =>
    database.transaction(async (tx) => {
      if (ids.length === 0) return new Map();
      // Who appoints to a position waits for whoever abolishes it: else an appointment outlived its position.
      await lockSubjects(tx, ids.map(positionSubject));
      const rows = await tx.query<{ id: string; state: Position }>(
        'SELECT id, state FROM staff_position WHERE id = ANY ($1::text[])',
        [[...new Set(ids)]],
      );
      return new Map(rows.map(({ id, state }) => [id, state]));
    }),
});

export const unitPaths = (database: Database): UnitPaths => ({
  find: (unitIds) =>
    database.transaction(async (tx) => {
      if (unitIds.length === 0) return new Map();
      const rows = await tx.query<{ of: string; path: string[] }>(
        `WITH RECURSIVE above (of, id, parent_id) AS (
           SELECT id, id, parent_id FROM unit WHERE id = ANY ($1::text[])
           UNION ALL
           SELECT a.of, u.id, u.parent_id FROM above a JOIN unit u ON u.id = a.parent_id
         ) SELECT of, array_agg(id) AS path FROM above GROUP BY of`,
        [[...new Set(unitIds)]],
      );
      return new Map(rows.map(({ of, path }) => [of, path]));
    }),
});

/** Records of no property are kept by who acts for the whole group. */
const placeOf = (propertyId: string | undefined): string => propertyId ?? '';

export const successorStore = (database: Database): SuccessorStore => ({
  name: ({ positionId, propertyId }, decide) =>
    inBookSession(database, successorBook, async (open, tx) => {
      await lockSubjects(tx, [`successors ${positionId}/${placeOf(propertyId)}`]);
      await open.load("position_id = $1 AND coalesce(property_id, '') = $2", [positionId, placeOf(propertyId)]);
      return open.settle(decide(open.states()));
    }),
  change: changeAll(database, successorBook),
});

export const recruitmentStore = (database: Database): RecruitmentStore => ({
  request: (decide) => inBookSession(database, recruitmentBook, async (open) => open.settle(decide())),
  change: changeAll(database, recruitmentBook),
});
