import { boundByScope, currentCaller } from '@goldkey/access';
import { type HistoryRecord, type HistoryRow, historyRecord } from './history.js';
import type { Transaction } from './transaction.js';

/** What somebody looks for in the audit of one service; what is absent does not count. */
export interface AuditQuestion {
  /** Instants, RFC 3339: recorded at or after, and before. */
  readonly from?: string;
  readonly to?: string;
  /** The id of who did it, or a part of their name. */
  readonly actor?: string;
  /** A person, a program, the platform itself, or an owner by a link. */
  readonly actorKind?: string;
  readonly recordKind?: string;
  readonly recordId?: string;
  readonly change?: string;
  readonly propertyId?: string;
  readonly address?: string;
  /** Recorded so many hours, or more, after the instant that was stated for what happened. */
  readonly lateHours?: number;
  /** Words in what was kept of the change. */
  readonly q?: string;
  /** Entries older than the one with this number: the next page. */
  readonly before?: string;
  /** 1 to 1,000. */
  readonly limit: number;
}

export interface AuditPage {
  /** Newest first. */
  readonly entries: readonly HistoryRecord[];
  /** `before` of the next page; absent where this one is the last. */
  readonly next?: string;
}

/** Text in which `%`, `_` and `\\` stand for themselves. */
const partly = (text: string): string => `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;

/** Question → condition, in which `$` stands for the place of its one parameter. */
const CONDITIONS: readonly (readonly [keyof AuditQuestion, string, ((text: string) => string)?])[] = [
  ['from', 'recorded_at >= $::timestamptz'],
  ['to', 'recorded_at < $::timestamptz'],
  ['actorKind', 'actor_kind = $'],
  ['recordKind', 'record_kind = $'],
  ['recordId', 'record_id = $'],
  ['change', 'change = $'],
  ['propertyId', 'property_id = $'],
  ['address', 'address = $'],
  ['lateHours', "recorded_at - happened_at >= $::float8 * interval '1 hour'"],
  ['before', 'seq < $::bigint'],
  ['actor', "(actor_name ILIKE $ OR acts_as->'onBehalfOf'->>'name' ILIKE $)", partly],
  ['q', "(data::text ILIKE $ OR coalesce(before::text, '') ILIKE $ OR coalesce(after::text, '') ILIKE $)", partly],
];

const conditionsOf = (question: AuditQuestion, parameters: unknown[]): string[] => {
  const conditions = [boundByScope(currentCaller().scope, 'property_id', parameters)];
  for (const [name, sql, shape = (text: string) => text] of CONDITIONS) {
    const value = question[name];
    if (value === undefined || value === '') continue;
    const place = `$${parameters.push(shape(String(value)))}`;
    const condition = sql.replaceAll('$', place);
    conditions.push(name === 'actor' ? `(${condition} OR actor_id = $${parameters.push(value)})` : condition);
  }
  return conditions;
};

/**
 * A page of what happened in this service, newest first, bound to the caller's scope: entries of no property (accounts,
 * roles, what concerns the group) are for who sees everything.
 */
export const auditPage = async (tx: Transaction, question: AuditQuestion): Promise<AuditPage> => {
  const parameters: unknown[] = [];
  const where = conditionsOf(question, parameters).join(' AND ');
  const rows = await tx.query<HistoryRow>(
    `SELECT * FROM history WHERE ${where} ORDER BY seq DESC LIMIT ${question.limit + 1}`,
    parameters,
  );
  const entries = rows.slice(0, question.limit).map(historyRecord);
  return { entries, ...(rows.length > question.limit ? { next: entries.at(-1)?.seq } : {}) };
};
