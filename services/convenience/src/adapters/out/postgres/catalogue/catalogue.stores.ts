import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { CatalogueStore, ItemStore, SurveyNews } from '../../../../application/catalogue-ports.js';
import type { Catalogue, CatalogueEvent } from '../../../../domain/catalogue/catalogue.js';
import type { Item, ItemEvent } from '../../../../domain/item/item.js';
import { catalogueMessages } from '../../events.js';
import { bookOf, changeIn } from '../books.js';
import { statesIn } from '../read.js';

const itemBook = bookOf<Item, ItemEvent>({
  recordKind: 'item',
  table: 'item',
  columns: { code: 'text', name: 'text', kind: 'text', standing: 'text' },
  row: ({ code, name, kind, state }) => ({ code, name, kind, standing: state }),
  remember: ({ record: { code, name, kind, unit, stopReason } }) => ({
    code,
    name,
    kind,
    unit,
    ...(stopReason !== undefined && { stopReason }),
  }),
  messages: () => [],
});

const catalogueBook = bookOf<Catalogue, CatalogueEvent>({
  recordKind: 'catalogue',
  table: 'catalogue',
  columns: { year: 'text', revision: 'integer', standing: 'text' },
  row: ({ year, revision, state }) => ({ year, revision, standing: state }),
  remember: ({ record: { year, revision, lines, returnReason, channels } }) => ({
    year,
    revision,
    lines: lines.map(({ code, price }) => `${code} ${price}`),
    ...(returnReason !== undefined && { returnReason }),
    ...(channels !== undefined && { channels }),
  }),
  messages: catalogueMessages,
});

export const itemStore = (database: Database): ItemStore => ({
  ...changeIn(database, itemBook),
  define: ({ propertyId, code }, decide) =>
    inBookSession(database, itemBook, async (open, tx) => {
      await lockSubjects(tx, [`item ${JSON.stringify([propertyId, code])}`]);
      await open.load('property_id = $1 AND code = $2', [propertyId, code]);
      return open.settle(decide(open.states()[0]));
    }),
  find: (propertyId, ids) =>
    statesIn<Item>(database, 'item', 'property_id = $1 AND id = ANY ($2::text[])', [propertyId, ids]),
  one: async (id) => (await statesIn<Item>(database, 'item', 'id = $1', [id]))[0],
});

export const catalogueStore = (database: Database): CatalogueStore => ({
  ...changeIn(database, catalogueBook),
  draft: ({ propertyId, year }, decide) =>
    inBookSession(database, catalogueBook, async (open, tx) => {
      await lockSubjects(tx, [`catalogue ${propertyId} ${year}`]);
      await open.load('property_id = $1 AND year = $2', [propertyId, year]);
      return open.settle(decide(open.states()));
    }),
  one: async (id) => (await statesIn<Catalogue>(database, 'catalogue', 'id = $1', [id]))[0],
  published: (propertyId) =>
    statesIn<Catalogue>(database, 'catalogue', "property_id = $1 AND standing = 'published'", [propertyId]),
});

/** The owners' surveys that complaints told of. */
export const surveyCopies = (
  database: Database,
): SurveyNews & {
  /** When the survey of the year was completed. */
  completed(propertyId: string, year: string): Promise<string | undefined>;
} => ({
  keepSurvey: async ({ propertyId, year }, completedAt) => {
    await database.transaction((tx) =>
      tx.query(
        `INSERT INTO survey_copy (property_id, year, completed_at) VALUES ($1, $2, $3)
         ON CONFLICT (property_id, year) DO UPDATE SET completed_at = least(survey_copy.completed_at, excluded.completed_at)`,
        [propertyId, year, new Date(completedAt)],
      ),
    );
  },
  completed: (propertyId, year) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [propertyId, year];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const [row] = await tx.query<{ at: Date }>(
        `SELECT completed_at AS at FROM survey_copy WHERE property_id = $1 AND year = $2 AND ${scope}`,
        parameters,
      );
      return row && new Date(row.at).toISOString();
    }),
});
