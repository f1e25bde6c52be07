import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { type BookedEvent, inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type {
  EquipmentStore,
  Homes,
  IncidentStore,
  Records,
  RenovationStore,
  RouteStore,
} from '../../../application/fieldwork-ports.js';
import type { Route } from '../../../domain/route/route.js';
import type { HouseholdCopies } from '../../../inspections.ports.js';
import { equipmentBook, incidentBook, renovationBook, routeBook } from './fieldwork.books.js';

/** One query within the caller's scope; `<scope>` stands for its condition. */
const rowsOf = <Row>(database: Database, sql: string, given: readonly unknown[]): Promise<Row[]> =>
  database.transaction((tx) => {
    const parameters = [...given];
    const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
    return tx.query<Row & Record<string, unknown>>(sql.replace('<scope>', scope), parameters);
  });

const recordsOf = <State, Event extends BookedEvent>(
  database: Database,
  book: RecordBook<State, Event>,
): Records<State, Event> => ({
  add: (decision) => inBookSession(database, book, async (open) => open.settle(decision)),
  change: (target, decide) =>
    inBookSession(database, book, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  find: async (id) => {
    const [row] = await rowsOf<{ state: State }>(
      database,
      `SELECT state FROM ${book.table} WHERE id = $1 AND <scope>`,
      [id],
    );
    return row?.state;
  },
});

export const incidentStore = (database: Database): IncidentStore => recordsOf(database, incidentBook);

export const routeStore = (database: Database): RouteStore => ({
  ...recordsOf(database, routeBook),
  ofProperty: async (propertyId) => {
    const sql = 'SELECT state FROM route WHERE property_id = $1 AND NOT retired AND <scope> ORDER BY name, id';
    return (await rowsOf<{ state: Route }>(database, sql, [propertyId])).map(({ state }) => state);
  },
});

export const renovationStore = (database: Database): RenovationStore => ({
  ...recordsOf(database, renovationBook),
  openFindings: async (id) => {
    const sql = `SELECT id FROM finding WHERE about_id = $1
      AND standing IN ('raised', 'planned', 'rectified') AND <scope> ORDER BY raised_at, id`;
    return (await rowsOf<{ id: string }>(database, sql, [id])).map((row) => row.id);
  },
  nextPermit: (propertyId, year) =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<{ last: number }>(
        `INSERT INTO permit_counter (property_id, year, last) VALUES ($1, $2, 1)
         ON CONFLICT (property_id, year) DO UPDATE SET last = permit_counter.last + 1 RETURNING last`,
        [propertyId, year],
      );
      return `ZX${year}-${String(row?.last ?? 1).padStart(4, '0')}`;
    }),
});

export const equipmentStore = (database: Database): EquipmentStore => ({
  ...recordsOf(database, equipmentBook),
  register: ({ propertyId, code }, decide) =>
    inBookSession(database, equipmentBook, async (open, tx) => {
      await lockSubjects(tx, [`equipment ${JSON.stringify([propertyId, code])}`]);
      await open.load('property_id = $1 AND code = $2', [propertyId, code]);
      return open.settle(decide(open.states()[0]));
    }),
});

/** What estates answers of households that are not here yet; each is kept, as its news would be. */
export type AskHouseholds = (
  ids: readonly string[],
) => Promise<readonly { readonly householdId: string; readonly propertyId: string; readonly name: string }[]>;

export const homes = (database: Database, copies: HouseholdCopies, ask: AskHouseholds): Homes => {
  const named = async (propertyId: string, householdId: string): Promise<string | undefined> => {
    const sql = 'SELECT name FROM household_copy WHERE household_id = $1 AND property_id = $2 AND <scope>';
    const [row] = await rowsOf<{ name: string }>(database, sql, [householdId, propertyId]);
    return row?.name;
  };
  return {
    nameOf: async (propertyId, householdId) => {
      const known = await named(propertyId, householdId);
      if (known !== undefined) return known;
      // News that comes after is newer than this, whatever its instant.
      const asked = (await ask([householdId])).filter((household) => household.propertyId === propertyId);
      for (const household of asked) await copies.keep(household, { eventId: `asked ${household.householdId}`, at: 0 });
      return named(propertyId, householdId);
    },
  };
};
