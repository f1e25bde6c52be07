import { scopeTable } from '@goldkey/postgres';

/** SQL that makes the table of a register, bound to the scope: for a service's migration. */
export const registerTable = (table: string): string => `
  CREATE TABLE ${table} (id text PRIMARY KEY, property_id text NOT NULL, standing text NOT NULL, sorted_at timestamptz NOT NULL,
    words text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
  CREATE INDEX ${table}_sorted ON ${table} (property_id, sorted_at DESC);
  ${scopeTable(table)}`;
