import { boundByScope, type Scope } from '@goldkey/access';
import type { Transaction } from '@goldkey/postgres';

/** Which parked events are meant; all that is given must hold. */
export interface ParkedFilter {
  /** Whose events: those of no property belong to who sees everything. */
  readonly scope: Scope;
  /** Keys as {@link ParkedLine} has them. */
  readonly keys?: readonly string[];
  readonly type?: string;
  readonly propertyId?: string;
  /** Exactly this reason, as {@link ParkedLine} has it. */
  readonly reason?: string;
  /** Words that occur in id, type, property or reason. */
  readonly words?: string;
}

/** A parked event as a list shows it. */
export interface ParkedLine {
  /** Names it within its service: the same event may be parked by several consumers. */
  readonly key: string;
  readonly id: string;
  readonly consumer: string;
  readonly source: string;
  readonly type: string;
  readonly propertyId: string | null;
  /** topic/partition/offset. */
  readonly origin: string;
  /** The first line of the error. */
  readonly reason: string;
  readonly attempts: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** A replay was asked for and has not happened yet. */
  readonly waitsForReplay: boolean;
}

/** A parked event as it came, with all that is known of why. */
export interface ParkedRecord extends ParkedLine {
  readonly error: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The message's bytes as text; `null` where it had none. */
  readonly payload: string | null;
}

/** What a list of parked events can be ordered by, with its column. */
const ORDERS = { firstAt: 'first_at', lastAt: 'last_at', attempts: 'attempts', type: 'type' } as const;
export type ParkedOrder = keyof typeof ORDERS;
export const PARKED_ORDERS = Object.keys(ORDERS) as readonly ParkedOrder[];

const KEY = `md5(consumer || E'\\n' || source || E'\\n' || event_id)`;
const REASON = `left(split_part(error, E'\\n', 1), 300)`;
const LINE = `
  ${KEY} AS key, event_id AS id, consumer, source, type, property_id AS "propertyId",
  topic || '/' || partition || '/' || "offset" AS origin, ${REASON} AS reason, attempts,
  first_at AS "firstAt", last_at AS "lastAt", replay_at IS NOT NULL AS "waitsForReplay"`;

/** The tables of messaging have no row-level security, so this is the only wall around them. */
const where = ({ scope, keys, type, propertyId, reason, words }: ParkedFilter, parameters: unknown[]): string => {
  const conditions = [boundByScope(scope, 'property_id', parameters)];
  const add = (value: unknown, condition: (parameter: string) => string): void => {
    if (value === undefined) return;
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  add(keys, (at) => `${KEY} = ANY (${at}::text[])`);
  add(type, (at) => `type = ${at}`);
  add(propertyId, (at) => `property_id = ${at}`);
  add(reason, (at) => `${REASON} = ${at}`);
  add(words, (at) => `strpos(lower(concat_ws(' ', event_id, type, property_id, ${REASON})), lower(${at})) > 0`);
  return conditions.join(' AND ');
};

/** A page of parked events and how many there are; `sort` is an order, with a minus downwards. */
export const parkedPage = async (
  tx: Transaction,
  filter: ParkedFilter,
  {
    sort,
    page,
    pageSize,
  }: { readonly sort: `${'' | '-'}${ParkedOrder}`; readonly page: number; readonly pageSize: number },
): Promise<{ readonly items: readonly ParkedLine[]; readonly total: number }> => {
  const parameters: unknown[] = [];
  const condition = where(filter, parameters);
  const [down, name] = sort.startsWith('-') ? ['DESC', sort.slice(1)] : ['ASC', sort];
  const [counted] = await tx.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM parked WHERE ${condition}`,
    parameters,
  );
  const items = await tx.query<ParkedLine>(
    `SELECT ${LINE} FROM parked WHERE ${condition} ORDER BY ${ORDERS[name as ParkedOrder]} ${down}, ${KEY}
     LIMIT ${Number(pageSize)} OFFSET ${Number((page - 1) * pageSize)}`,
    parameters,
  );
  return { items, total: counted?.total ?? 0 };
};

/** One parked event; `undefined` where it is gone (handled or discarded), or outside the scope. */
export const parkedRecord = async (tx: Transaction, scope: Scope, key: string): Promise<ParkedRecord | undefined> => {
  const parameters: unknown[] = [];
  const condition = where({ scope, keys: [key] }, parameters);
  const [row] = await tx.query<ParkedRecord>(
    `SELECT ${LINE}, error, headers, payload FROM parked WHERE ${condition}`,
    parameters,
  );
  return row;
};

/** Asks for a replay of what the filter finds; answers what was asked for. A running process does it within seconds. */
export const askForReplay = (tx: Transaction, filter: ParkedFilter): Promise<readonly ParkedLine[]> => {
  const parameters: unknown[] = [];
  const condition = where(filter, parameters);
  return tx.query<ParkedLine>(`UPDATE parked SET replay_at = now() WHERE ${condition} RETURNING ${LINE}`, parameters);
};

/** Gives up what the filter finds; answers what was given up. The dead-letter topic still has it, as long as it keeps. */
export const discardParked = (tx: Transaction, filter: ParkedFilter): Promise<readonly ParkedLine[]> => {
  const parameters: unknown[] = [];
  const condition = where(filter, parameters);
  return tx.query<ParkedLine>(`DELETE FROM parked WHERE ${condition} RETURNING ${LINE}`, parameters);
};
