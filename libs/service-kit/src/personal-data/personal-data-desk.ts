import { currentCaller } from '@goldkey/access';
import { appendHistory, type Database, eraseActors, eraseFromHistory, type Transaction } from '@goldkey/postgres';
import { endOfTerm, isAbout, isOver } from './conditions.js';
import type { PersonalData, PersonalStore, PersonKeys, Reason } from './declaration.js';
import { columnsOf, deletionOf, type ErasedRow, type Erasing, eraseRow, updateOf } from './erase-row.js';
import {
  concernsRow,
  counted,
  dayBefore,
  type Found,
  keptOf,
  type Stays,
  type StoreOutcome,
  standsAgainst,
  withRow,
} from './outcomes.js';
import { tellRow } from './tell-row.js';

/** What one store tells of a person: at most {@link MOST_EXPORTED} rows. */
export interface StoreExport {
  readonly store: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly leftOut: number;
}

export const MOST_EXPORTED = 1_000;
const BATCH = 200;
/** Batches of one store in one round of the clock; what is left waits for the next round. */
const MOST_BATCHES = 50;
const AUDIT_BATCH = 1_000;
/** As long as claims can be raised; the law asks for six months. */
export const AUDIT_YEARS = 3;

type Work = (found: readonly Found[], tx: Transaction) => Promise<void>;

const jsonColumns = (store: PersonalStore): ReadonlySet<string> =>
  new Set(store.fields.filter(({ at }) => at.includes('.')).map(({ at }) => at.split('.')[0] ?? ''));

/** Finds, tells and erases what a service declares that it keeps of people. Everything is bound to the caller's scope by the database. */
export class PersonalDataDesk {
  constructor(
    private readonly database: Database,
    readonly declared: PersonalData,
  ) {}

  /** What each store holds of the person, field by field as declared. */
  async export(keys: PersonKeys): Promise<readonly StoreExport[]> {
    const told: StoreExport[] = [];
    for (const store of this.#storesOf(keys)) {
      const rows: Record<string, unknown>[] = [];
      let all = 0;
      await this.#each(store, keys, async (found) => {
        for (const { row } of found) {
          if (!concernsRow(row, store, { person: keys })) continue;
          all += 1;
          if (rows.length < MOST_EXPORTED) rows.push(tellRow(row, store, keys));
        }
      });
      if (all > 0) told.push({ store: store.name, rows, leftOut: all - rows.length });
    }
    return told;
  }

  /** What erasing would do now. */
  preview(keys: PersonKeys, now: Date): Promise<readonly StoreOutcome[]> {
    return this.#outcomes(keys, now, async () => undefined);
  }

  /** Erases what nothing stands against, and tells what stays and why. Again: nothing is left to erase. */
  erase(keys: PersonKeys, now: Date, request: string): Promise<readonly StoreOutcome[]> {
    return this.database.transaction(async (tx) => {
      const outcomes = await this.#outcomes(keys, now, (store, found) =>
        this.#write(tx, store, found, { person: keys }),
      );
      const data = { request, ...counted(outcomes) };
      const { scope } = currentCaller();
      await this.#remember(tx, 'person-erased', data, scope.all ? undefined : scope.properties[0]);
      return outcomes;
    });
  }

  /**
   * Erases what is past its time, batch by batch, each in a transaction of its own; told how many rows of each store. Only
   * one copy of the service does so at a time.
   */
  async eraseExpired(now: Date): Promise<ReadonlyMap<string, number>> {
    const erased = new Map<string, number>();
    for (const store of this.declared.stores) {
      const rows = await this.#expire(store, now);
      if (rows > 0) erased.set(store.name, rows);
    }
    const entries = await this.#expireAudit(now);
    if (entries > 0) erased.set('audit', entries);
    return erased;
  }

  #storesOf({ kind }: PersonKeys): readonly PersonalStore[] {
    return this.declared.stores.filter(({ of }) => of === kind);
  }

  async #outcomes(
    keys: PersonKeys,
    now: Date,
    write: (store: PersonalStore, found: readonly Found[]) => Promise<unknown>,
  ): Promise<StoreOutcome[]> {
    const outcomes: StoreOutcome[] = [];
    for (const store of this.#storesOf(keys)) {
      let erased = 0;
      const kept = new Map<Reason, Stays>();
      await this.#each(store, keys, async (found) => {
        const there = found.filter(({ row }) => concernsRow(row, store, { person: keys }));
        const free = there.filter((one) => standsAgainst(store, one, keys, now) === undefined);
        for (const one of there) {
          const reason = standsAgainst(store, one, keys, now);
          if (reason !== undefined) kept.set(reason, withRow(kept.get(reason), one.ends));
        }
        erased += free.length;
        await write(store, free);
      });
      if (erased > 0 || kept.size > 0) outcomes.push({ store: store.name, erased, kept: [...kept].map(keptOf) });
    }
    return outcomes;
  }

  /** The person's rows in the order of their keys, locked, a batch at a time. */
  async #each(store: PersonalStore, keys: PersonKeys, work: Work): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (let last = ''; ; ) {
        const parameters: unknown[] = [];
        const about = isAbout(store, this.declared.stores, keys, parameters);
        const found = await this.#read(tx, store, about, parameters, last);
        await work(found, tx);
        if (found.length < BATCH) return;
        last = found.at(-1)?.key ?? '';
      }
    });
  }

  #read(
    tx: Transaction,
    store: PersonalStore,
    condition: string,
    parameters: unknown[],
    last: string,
  ): Promise<Found[]> {
    const { table, key = 'id', term, inUse = 'false', atHome } = store;
    const after = `$${parameters.push(last)}`;
    const columns = columnsOf(store).map((name) => `'${name}', to_jsonb(t.${name})`);
    const ends = term.each === undefined ? endOfTerm(term) : 'NULL::timestamptz';
    return tx.query<Found>(
      `SELECT t.${key}::text AS key, jsonb_build_object(${columns.join(', ')}) AS row, ${ends} AS ends,
         coalesce((${inUse}), false) AS in_use, ${atHome === undefined ? 'NULL' : `t.${atHome}`}::text AS home
       FROM ${table} t WHERE ${condition} AND t.${key}::text > ${after} ORDER BY t.${key}::text LIMIT ${BATCH} FOR UPDATE OF t`,
      parameters,
    );
  }

  /** Writes what is left of rows, and takes it out of their history. Answers how many were changed. */
  async #write(tx: Transaction, store: PersonalStore, found: readonly Found[], erasing: Erasing): Promise<number> {
    const { key = 'id', history } = store;
    if (found.length === 0) return 0;
    const keys: string[] = [];
    for (const { key: id, row } of found) {
      const left = eraseRow(row, store, erasing, id);
      if (store.deletes) await tx.query(deletionOf(store, `t.${key}::text = $1`), [id]);
      else if (Object.keys(left.changed).length > 0) await this.#update(tx, store, id, left);
      else continue;
      keys.push(id);
    }
    if (history !== undefined) await eraseFromHistory(tx, history.recordKind, keys, history.fields);
    return keys.length;
  }

  async #update(tx: Transaction, store: PersonalStore, id: string, { changed, released }: ErasedRow): Promise<void> {
    const { key = 'id' } = store;
    const isJson = jsonColumns(store);
    const values: unknown[] = [id];
    const sets = Object.entries(changed).map(
      ([name, value]) =>
        `${name} = $${values.push(isJson.has(name) && value !== null ? JSON.stringify(value) : value)}`,
    );
    await tx.query(updateOf(store, sets, `t.${key}::text = $1`), values);
    for (const [sql, ids] of released) await tx.query(sql, [ids]);
  }

  async #expire(store: PersonalStore, now: Date): Promise<number> {
    const before = dayBefore(now, store.term.years);
    let rows = 0;
    for (let batch = 0, last = ''; batch < MOST_BATCHES; batch += 1) {
      const found = await this.database.transaction(async (tx) => {
        const name = `personal data ${this.declared.service} ${store.name}`;
        const [lock] = await tx.query<{ got: boolean }>(
          'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS got',
          [name],
        );
        if (!lock?.got) return [];
        const parameters: unknown[] = [];
        const over = isOver(store, now, before, parameters);
        const read = await this.#read(tx, store, over, parameters, last);
        const changed = await this.#write(tx, store, read, { before });
        rows += changed;
        if (changed > 0) await this.#remember(tx, 'expired-erased', { [store.name]: changed, before });
        return read;
      });
      if (found.length < BATCH) break;
      last = found.at(-1)?.key ?? '';
    }
    return rows;
  }

  /** Who did what stays by their ids; their names and addresses go when nobody can be called to account any more. */
  async #expireAudit(now: Date): Promise<number> {
    const before = new Date(`${dayBefore(now, AUDIT_YEARS)}T00:00:00Z`);
    let entries = 0;
    let beyond: string | undefined = '0';
    for (let batch = 0; batch < MOST_BATCHES && beyond !== undefined; batch += 1) {
      const step: { beyond: string; most: number } = { beyond, most: AUDIT_BATCH };
      const erased: { entries: number; last?: string } = await this.database.transaction((tx) =>
        eraseActors(tx, before, step),
      );
      entries += erased.entries;
      beyond = erased.last;
    }
    if (entries > 0)
      await this.database.transaction((tx) => this.#remember(tx, 'expired-erased', { audit: entries, before }));
    return entries;
  }

  /** The audit says how much of which store, never whose. */
  #remember(
    tx: Transaction,
    change: string,
    data: Readonly<Record<string, unknown>>,
    propertyId?: string,
  ): Promise<void> {
    const { service: recordId } = this.declared;
    return appendHistory(tx, [
      { recordKind: 'personal-data', recordId, happenedAt: Date.now(), change, data, propertyId: propertyId ?? null },
    ]);
  }
}
