import { type Instant, type Month, monthsOf, type Period } from '@goldkey/kernel';
import { appendEvents } from '@goldkey/messaging';
import type { Database, Transaction } from '@goldkey/postgres';
import type { ClosableProperty, PublicationStanding, PublicationStore } from '../../../application/ports.js';
import { referenceOf, toShow } from '../../../domain/bonus/shown.js';
import { lineOfRecord } from '../../../domain/closing/chain.js';
import { matterOf } from '../../../domain/notice/cases.js';
import {
  dueOf,
  endOf,
  type Objection,
  type Publication,
  type ShownStipend,
} from '../../../domain/publication/publication.js';
import { objectionAnswered, objectionRaised, resultsPublished } from '../publication-events.js';
import { bonusOf, type KeptBonus } from './bonus-rows.js';
import { boundQuery } from './bound-query.js';
import { closableProperties, closableProperty } from './closing.store.js';
import { markMatters } from './notice-rows.js';
import { headOf, type ObjectionRow, objectionOf, type PublicationRow, publicationOf } from './publication-rows.js';
import { type Act, rememberAct } from './remember-act.js';

const publicationAct = ({ publicationId, propertyId, period, number, publishedAt }: Publication): Act => ({
  ...{ recordKind: 'publication', recordId: publicationId, propertyId, at: publishedAt, change: 'results-published' },
  data: { period, number },
});

const objectionAct = ({ objectionId, propertyId, publicationId }: Objection, change: string, at: Instant): Act => ({
  ...{ recordKind: 'objection', recordId: objectionId, propertyId, at, change },
  data: { publicationId },
});

const HEAD = `
  SELECT p.id, p.property_id, p.period, p.number, p.from_day::text AS from_day, p.until_day::text AS until_day, p.time_zone, p.channels,
    p.published_by, p.published_at, p.previous_hash, p.hash,
    (SELECT count(*) FROM objection o WHERE o.publication_id = p.id AND o.answer IS NULL) AS unanswered,
    (SELECT count(*) FROM published_amount l JOIN appeal a ON a.line_id = l.entry_id AND a.state = 'open'
      WHERE l.publication_id = p.id) AS appeals`;
const WHOLE = `${HEAD}, p.sheet FROM publication p`;

const INSERT = `
  INSERT INTO publication (id, property_id, period, number, from_day, until_day, ends_at, time_zone, channels, published_by, published_at,
    sheet, previous_hash, hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;

const insert = (tx: Transaction, one: Publication, text: string): Promise<unknown[]> =>
  tx.query(INSERT, [
    one.publicationId,
    one.propertyId,
    one.period,
    one.number,
    one.from,
    one.until,
    new Date(endOf(one)),
    one.zone,
    one.channels,
    one.publishedBy,
    new Date(one.publishedAt),
    text,
    one.previousHash,
    one.hash,
  ]);

const AMOUNT = {
  publication_id: 'text',
  property_id: 'text',
  reference: 'text',
  kind: 'text',
  period: 'text',
  employee_id: 'text',
  clause: 'text',
  amount_fen: 'bigint',
  entry_id: 'text',
  corrects: 'text',
  bonus_id: 'text',
} as const;

/** The charged line that each of these corrects, where there is one. */
const correctedBy = async (tx: Transaction, entryIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.query<{ id: string; of: string }>(
    `SELECT l.id, o.id AS of FROM ledger_line l JOIN ledger_line o ON o.key = l.corrects_key
     WHERE l.id = ANY ($1::text[]) AND o.stands AND o.fine_fen <> 0`,
    [entryIds],
  );
  return new Map(rows.map(({ id, of }) => [id, of]));
};

const insertAmounts = async (tx: Transaction, publication: Publication) => {
  const { publicationId, propertyId, lines, stipends, bonuses } = publication;
  const corrected = await correctedBy(
    tx,
    lines.flatMap(({ entryId, corrects }) => (corrects ? [entryId] : [])),
  );
  const place = { publication_id: publicationId, property_id: propertyId };
  const rows = [
    ...lines.map((line) => ({
      ...place,
      reference: line.entryId,
      kind: 'fine',
      period: line.month,
      employee_id: line.employeeId,
      clause: line.clause,
      amount_fen: (-line.fine).toString(),
      entry_id: line.entryId,
      corrects: corrected.get(line.entryId),
    })),
    ...stipends.map((one) => ({
      ...place,
      reference: `${one.halfYear} ${one.employeeId} ${publicationId}`,
      kind: 'stipend',
      period: one.halfYear,
      employee_id: one.employeeId,
      clause: 'W-05',
      amount_fen: dueOf(one).toString(),
    })),
    ...bonuses.map((one) => ({
      ...place,
      ...referenceOf(one),
      kind: 'bonus',
      period: one.period,
      employee_id: one.employeeId,
      amount_fen: one.amount.toString(),
      bonus_id: one.bonusId,
    })),
  ];
  if (rows.length > 0) await tx.insertMany('published_amount', AMOUNT, rows);
};

/** Of a property's bonuses those of which something may have to be shown, with what was. */
const BONUSES = `
  SELECT b.state, coalesce(bool_or(a.amount_fen > 0), false) AS shown, coalesce(bool_or(a.amount_fen < 0), false) AS back
  FROM department_bonus b LEFT JOIN published_amount a ON a.bonus_id = b.id
  WHERE b.property_id = $1 AND b.stage IN ('approved', 'reversed') GROUP BY b.id ORDER BY b.period, b.department_id, b.id`;

const standings = async (tx: Transaction, period: Period): Promise<PublicationStanding[]> => {
  const { parameters, within, place } = boundQuery('p.property_id');
  const rows = await tx.query<PublicationRow>(
    `${HEAD} FROM publication p WHERE ${within} AND p.period = ${place(period)}`,
    parameters,
  );
  const published = new Map(rows.map((row) => [row.property_id, headOf(row)]));
  const closed = new Map<string | null, Month[]>();
  for (const row of await tx.query<{ property_id: string | null; month: Month }>(
    `SELECT property_id, month FROM closing WHERE state = 'closed' AND month = ANY ($1::text[]) ORDER BY month`,
    [monthsOf(period)],
  ))
    closed.set(row.property_id, [...(closed.get(row.property_id) ?? []), row.month]);
  return (await closableProperties(tx)).map((property: ClosableProperty) => {
    const publication = published.get(property.propertyId);
    return { property, closed: closed.get(property.propertyId) ?? [], ...(publication ? { publication } : {}) };
  });
};

/** What was published, in PostgreSQL; each change with its news in one transaction. */
export const publicationStore = (database: Database): PublicationStore => {
  const one = (tx: Transaction, condition: (place: (value: unknown) => string) => string) => {
    const { parameters, within, place } = boundQuery('p.property_id');
    return tx.query<PublicationRow>(`${WHOLE} WHERE ${within} AND ${condition(place)}`, parameters);
  };
  const objections = (tx: Transaction, column: 'id' | 'publication_id', id: string, lock = '') => {
    const { parameters, within, place } = boundQuery('property_id');
    const sql = `SELECT * FROM objection WHERE ${within} AND ${column} = ${place(id)} ORDER BY raised_at, id ${lock}`;
    return tx.query<ObjectionRow>(sql, parameters);
  };
  return {
    property: (propertyId) => database.transaction((tx) => closableProperty(tx, propertyId)),

    hold: (propertyId) =>
      database.transaction(async (tx) => {
        await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7046))', [
          `publish ${propertyId ?? 'group'}`,
        ]);
      }),

    closed: (propertyId, months) =>
      database.transaction(async (tx) => {
        const rows = await tx.query<{ month: Month; number: number; hash: string; records: string[] }>(
          `SELECT c.month, c.number, c.hash, coalesce(array_agg(e.record ORDER BY e.place) FILTER (WHERE e.record IS NOT NULL), '{}') AS records
           FROM closing c LEFT JOIN closed_entry e ON e.property_id IS NOT DISTINCT FROM c.property_id AND e.month = c.month
           WHERE c.property_id IS NOT DISTINCT FROM $1 AND c.month = ANY ($2::text[]) AND c.state = 'closed'
           GROUP BY c.month, c.number, c.hash ORDER BY c.month`,
          [propertyId, months],
        );
        return rows.map(({ records, ...closed }) => ({ ...closed, lines: records.map(lineOfRecord) }));
      }),

    ofPlace: ({ propertyId, period }) =>
      database.transaction(async (tx) => {
        const [row] = await one(
          tx,
          (place) => `p.property_id IS NOT DISTINCT FROM ${place(propertyId)} AND p.period = ${place(period)}`,
        );
        return row && publicationOf(row);
      }),

    last: (propertyId) =>
      database.transaction(async (tx) => {
        const [row] = await tx.query<{ number: number; hash: string }>(
          'SELECT number, hash FROM publication WHERE property_id IS NOT DISTINCT FROM $1 ORDER BY number DESC LIMIT 1',
          [propertyId],
        );
        return row;
      }),

    stipendsTold: () =>
      database.transaction(async (tx) => {
        const rows = await one(tx, () => 'p.property_id IS NULL');
        return rows.flatMap((row): readonly ShownStipend[] => publicationOf(row).stipends);
      }),

    violationsUpheld: () =>
      database.transaction(async (tx) => {
        const rows = await tx.query<{ id: string }>(
          `SELECT DISTINCT unnest(l.evidence) AS id FROM appeal a JOIN ledger_line l ON l.id = a.line_id
           WHERE a.state = 'upheld' AND l.clause LIKE 'W-%'`,
        );
        return new Set(rows.map(({ id }) => id));
      }),

    bonuses: (propertyId, last) =>
      database.transaction(async (tx) => {
        const rows = await tx.query<{ state: KeptBonus; shown: boolean; back: boolean }>(BONUSES, [propertyId]);
        return rows.flatMap(({ state, shown, back }) => toShow(bonusOf(state), { shown, takenBack: back }, last));
      }),

    add: (publication, text) =>
      database.transaction(async (tx) => {
        await insert(tx, publication, text);
        await insertAmounts(tx, publication);
        await markMatters(tx, [matterOf.publication(publication.publicationId)], publication.publishedAt);
        await rememberAct(tx, publicationAct(publication));
        await appendEvents(tx, 'evaluation', [resultsPublished(publication)]);
      }),

    find: (publicationId) =>
      database.transaction(async (tx) => {
        const [row] = await one(tx, (place) => `p.id = ${place(publicationId)}`);
        return row && { publication: publicationOf(row), text: row.sheet };
      }),

    standings: (period) => database.transaction((tx) => standings(tx, period)),

    hashOf: (propertyId, number) =>
      database.transaction(async (tx) => {
        const [row] = await tx.query<{ hash: string }>(
          'SELECT hash FROM publication WHERE property_id IS NOT DISTINCT FROM $1 AND number = $2',
          [propertyId, number],
        );
        return row?.hash;
      }),

    objections: (publicationId) =>
      database.transaction(async (tx) => (await objections(tx, 'publication_id', publicationId)).map(objectionOf)),

    objection: (objectionId) =>
      database.transaction(async (tx) => {
        const [row] = await objections(tx, 'id', objectionId, 'FOR UPDATE');
        return row && objectionOf(row);
      }),

    addObjection: (objection, zone) =>
      database.transaction(async (tx) => {
        const { objectionId, publicationId, propertyId, raisedBy, raisedAt, text } = objection;
        await tx.query(
          'INSERT INTO objection (id, publication_id, property_id, raised_by, raised_at, words) VALUES ($1, $2, $3, $4, $5, $6)',
          [objectionId, publicationId, propertyId, raisedBy, new Date(raisedAt), text],
        );
        await markMatters(tx, [matterOf.objection(objectionId)], raisedAt);
        await rememberAct(tx, objectionAct(objection, 'objection-raised', raisedAt));
        await appendEvents(tx, 'evaluation', [objectionRaised(objection, zone)]);
      }),

    answer: (objection, zone) =>
      database.transaction(async (tx) => {
        const { objectionId, answer } = objection;
        await tx.query('UPDATE objection SET answered_by = $2, answered_at = $3, answer = $4 WHERE id = $1', [
          objectionId,
          answer.by,
          new Date(answer.at),
          answer.text,
        ]);
        await markMatters(tx, [matterOf.objection(objectionId)], answer.at);
        await rememberAct(tx, objectionAct(objection, 'objection-answered', answer.at));
        await appendEvents(tx, 'evaluation', [objectionAnswered(objection, zone)]);
      }),
  };
};
