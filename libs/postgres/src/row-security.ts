/**
 * The second wall: row-level security. The first is `boundByScope` in every query (@goldkey/access). A service runs as
 * a role that owns no table, so these policies bind it; each transaction says whose scope it acts in (session.ts).
 */

/** Setting that holds the scope of the running transaction: `*`, or the property ids as a PostgreSQL array literal. */
export const scopeSetting = 'goldkey.scope';

/** SQL of the functions that the policies use. Without a scope nothing is visible. */
export const scopeFunctions = `
  CREATE OR REPLACE FUNCTION goldkey_scope_is_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('${scopeSetting}', true), '') = '*' $$;
  CREATE OR REPLACE FUNCTION goldkey_scope_properties() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CASE WHEN coalesce(current_setting('${scopeSetting}', true), '') IN ('', '*') THEN '{}'::text[]
                      ELSE current_setting('${scopeSetting}')::text[] END $$;
  CREATE OR REPLACE FUNCTION goldkey_in_scope(property_id text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT goldkey_scope_is_all() OR property_id = ANY (goldkey_scope_properties()) $$;
`;

/** Names go into SQL as they are, so only plain ones are taken. */
export const plainName = (name: string): string => {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new RangeError(`not a plain SQL name: ${name}`);
  return name;
};

/**
 * SQL for a migration: binds every read and write of `table` to the scope of the transaction by its property column.
 * A row without a property (a group-wide one) is visible only to a caller who sees everything, unless
 * `groupWide: 'visible'`; only such a caller may write it. The scope is worked out once a query, not once a row.
 */
export const scopeTable = (
  table: string,
  column = 'property_id',
  { groupWide = 'hidden' }: { groupWide?: 'hidden' | 'visible' } = {},
): string => {
  const within = `(SELECT goldkey_scope_is_all()) OR ${plainName(column)}::text = ANY ((SELECT goldkey_scope_properties())::text[])`;
  const readable = groupWide === 'visible' ? `${within} OR ${column} IS NULL` : within;
  return `
    ALTER TABLE ${plainName(table)} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (${readable});
    CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${within});
    CREATE POLICY ${table}_change ON ${table} FOR UPDATE USING (${within}) WITH CHECK (${within});
    CREATE POLICY ${table}_remove ON ${table} FOR DELETE USING (${within});
  `;
};

/**
 * SQL for a migration: `table` takes inserts only. A trigger refuses update, delete and truncate for everybody; the
 * migration step also withholds the rights from the service's role (migrate.ts finds the trigger by its name).
 */
export const appendOnly = (table: string): string => `
  CREATE TRIGGER append_only_row BEFORE UPDATE OR DELETE ON ${plainName(table)}
    FOR EACH ROW EXECUTE FUNCTION goldkey_refuse_change();
  CREATE TRIGGER append_only_table BEFORE TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION goldkey_refuse_change();
`;

/** SQL of the trigger function behind {@link appendOnly}. */
export const refuseChangeFunction = `
  CREATE OR REPLACE FUNCTION goldkey_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
  END $$;
`;
