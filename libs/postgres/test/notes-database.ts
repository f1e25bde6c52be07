import { type Caller, runAs } from '@goldkey/access';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, scopeTable, standardMigrations, type Transaction } from '../src/index.js';

class CreateNote1750000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE note (id text PRIMARY KEY, property_id text, text text NOT NULL, tags text[] NOT NULL DEFAULT '{}',
                         at timestamptz NOT NULL DEFAULT now(), data jsonb, amount_fen bigint, on_day date)`);
    await runner.query(scopeTable('note'));
    await runner.query('CREATE TABLE entry (id int PRIMARY KEY)');
    await runner.query(appendOnly('entry'));
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note, entry');
  }
}

export const everybody = aCaller();
export const note = (id: string, propertyId: string | null, text = id) => ({ id, property_id: propertyId, text });
export const add = (tx: Transaction, ...rows: object[]) =>
  tx.insertMany('note', { id: 'text', property_id: 'text', text: 'text' }, rows as never);
export const count = async (tx: Transaction) =>
  Number((await tx.query<{ n: string }>('SELECT count(*) AS n FROM note'))[0]?.n);

/** A database with notes, some of a property, and an append-only table; empty of notes before each test. */
export const notesDatabase = () => {
  let opened: TestDatabase;
  const inTransaction = <T>(caller: Caller, work: (tx: Transaction) => Promise<T>): Promise<T> =>
    runAs(caller, () => opened.database.transaction(work));
  beforeAll(async () => {
    opened = await testDatabase('example', { migrations: [...standardMigrations, CreateNote1750000000100] });
  });
  afterAll(() => opened.drop());
  beforeEach(() => inTransaction(everybody, async (tx) => void (await tx.query('DELETE FROM note'))));
  return {
    inTransaction,
    get database() {
      return opened.database;
    },
    get ownerUrl() {
      return opened.ownerUrl;
    },
  };
};
