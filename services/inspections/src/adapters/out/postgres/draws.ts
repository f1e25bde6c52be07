import { currentCaller, type Scope } from '@goldkey/access';
import type { Instant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { inBookSession, type RecordBook } from '@goldkey/service-kit';
import type { DrawStore, PotReader } from '../../../application/quality-ports.js';
import { type Draw, type DrawEvent, type DrawKind, evolveDraw, type Grounds } from '../../../domain/draw/draw.js';
import { momentOf } from './record-stores.js';
import { askWithin } from './supervision.reader.js';

/** The seed stands beside the state, which is what doors tell. */
const drawBook: RecordBook<Draw, DrawEvent> = {
  service: 'inspections',
  recordKind: 'draw',
  table: 'draw',
  columns: {
    id: 'text',
    property_ids: 'jsonb',
    kind: 'text',
    standing: 'text',
    committed_at: 'timestamptz',
    seed: 'text',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  // A history is a property's; that of a draw stands with the first of its pot.
  propertyOf: ({ candidates }) => candidates[0]?.propertyId,
  fromRow: (row) => ({ ...(row['state'] as Draw), seed: String(row['seed']) }),
  toRow: ({ seed, ...state }) => ({
    id: state.id,
    property_ids: state.candidates.map(({ propertyId }) => propertyId),
    kind: state.kind,
    standing: state.state,
    committed_at: momentOf(state.committedAt),
    seed,
    state,
  }),
  evolve: evolveDraw,
  remember: ({ draw: { kind, month, commitment, count, word } }) => ({
    kind,
    month,
    commitment,
    count,
    ...(word !== undefined && { word }),
  }),
  messages: () => [],
};

/** Within the caller's scope a draw lies wholly, or in part. */
const bound = (scope: Scope, how: 'wholly' | 'partly', parameters: unknown[]): string => {
  if (scope.all) return 'TRUE';
  const place = `$${parameters.push(scope.properties)}::text[]`;
  return how === 'wholly' ? `property_ids <@ to_jsonb(${place})` : `property_ids ?| ${place}`;
};

export const drawStore = (database: Database): DrawStore => ({
  add: (decision) => inBookSession(database, drawBook, async (open) => open.settle(decision)),
  change: (target, decide) =>
    inBookSession(database, drawBook, async (open) => {
      const parameters: unknown[] = [target.id];
      const within = bound(currentCaller().scope, 'wholly', parameters);
      await open.loadAll(`id = $1 AND ${within}`, parameters);
      return open.change(target, decide);
    }),
});

/** A draw with its version, and whether it is the caller's to see whole. */
export interface KeptDraw {
  readonly draw: Draw;
  readonly version: number;
}

const MOST_DRAWS = 200;

/** Draws of which the caller sees a property, the latest first; the seed of one that is not drawn is left out. */
export const readDraws = (database: Database, id?: string): Promise<readonly KeptDraw[]> =>
  database.transaction(
    async (tx) => {
      const parameters: unknown[] = [];
      const within = bound(currentCaller().scope, 'partly', parameters);
      const one = id === undefined ? '' : `AND id = $${parameters.push(id)}`;
      const rows = await tx.query<{ state: Omit<Draw, 'seed'>; seed: string; version: number; standing: string }>(
        `SELECT state, seed, version, standing FROM draw WHERE ${within} ${one} ORDER BY committed_at DESC, id LIMIT ${MOST_DRAWS}`,
        parameters,
      );
      return rows.map(({ state, seed, version, standing }) => ({
        draw: { ...state, seed: standing === 'drawn' ? seed : '' },
        version,
      }));
    },
    { readOnly: true },
  );

/** Where the last check of a kind is found. */
const LAST: Readonly<Record<DrawKind, string>> = {
  'day-check':
    "SELECT property_id, max(checked_at) AS at FROM day_check WHERE standing = 'completed' GROUP BY property_id",
  'night-check':
    "SELECT property_id, max(started_at) AS at FROM night_check WHERE kind = 'quality' AND standing = 'completed' GROUP BY property_id",
  'joint-inspection':
    "SELECT property_id, max(held_at) AS at FROM joint_inspection WHERE standing = 'held' GROUP BY property_id",
};
const MONTH_MS = 30 * 86_400_000;
const SOURCES = ['qm-day-check', 'qm-night-check', 'joint', 'third-party'];

interface GroundsRow {
  readonly propertyId: string;
  readonly name: string;
  readonly heads: number;
  readonly last: Date | null;
  readonly findings: number;
}

const groundsOf = ({ last, ...row }: GroundsRow, now: Instant): Grounds & { propertyId: string; name: string } => ({
  ...row,
  ...(last !== null && { monthsSince: Math.max(0, Math.floor((now - last.getTime()) / MONTH_MS)) }),
});

export const potReader = (database: Database): PotReader => {
  const ask = askWithin(database);
  return {
    grounds: async (kind, now) => {
      const rows = await ask<GroundsRow>(
        `SELECT p.property_id AS "propertyId", p.name, last.at AS last,
           (SELECT count(DISTINCT a.employee_id) FROM appointment_copy a WHERE a.property_id = p.property_id
              AND a.from_day <= ($1::timestamptz AT TIME ZONE p.time_zone)::date
              AND (a.until_day IS NULL OR a.until_day >= ($1::timestamptz AT TIME ZONE p.time_zone)::date))::int AS heads,
           (SELECT count(*) FROM finding f WHERE f.property_id = p.property_id AND f.source = ANY ($2::text[])
              AND f.standing NOT IN ('withdrawn', 'merged') AND f.raised_at > $1::timestamptz - interval '12 months')::int AS findings
         FROM property_copy p LEFT JOIN (${LAST[kind]}) last ON last.property_id = p.property_id
         WHERE <scope> ORDER BY p.name, p.property_id`,
        [new Date(now), SOURCES],
        'p.property_id',
      );
      return rows.map((row) => groundsOf(row, now));
    },
  };
};
