/**
 * The second wall: row-level security. The first is `boundByScope` in every query (@goldkey/access). A service runs as
 * a role that owns no table, so these policies bind it; each transaction says whose scope it acts in (session.ts).
 */

/**
 * Setting that holds the scope of the running transaction: `*`, the property ids as a PostgreSQL array literal, or of very many
 * the name under which they are kept (docs/adr/0044).
 */
export const scopeSetting = 'goldkey.scope';

/** Setting that holds the employee who acts in the running transaction; empty where nobody does, or an account of no employee. */
export const employeeSetting = 'goldkey.employee';

/**
 * SQL of the functions that the policies use, and of the large scopes that a database keeps. Without a scope nothing is
 * visible. What a name stands for is decided by the database, from the properties themselves: the service's role may have a
 * scope kept, and can neither change one nor put anything under a name. A name that nothing is kept under is an error, never an
 * empty scope. Who has not been seen for a week is forgotten.
 *
 * A scope is one value, its properties the keys of an object: a row is looked up in it by a binary search, and nothing is built
 * first, which a page of fifty rows would pay for. It is kept outside of its row and uncompressed, and concatenated with nothing
 * when it is read, so that it is fetched once a query and not once a row. No name has no scope, and is no error: where a row changed while it was waited
 * for, PostgreSQL works every part of a policy out, the one for kept scopes too. `goldkey_scope_property` is what processes of the
 * version before look rows up in; nothing of this version reads it.
 */
export const scopeFunctions = `
  CREATE TABLE IF NOT EXISTS goldkey_scope (name text PRIMARY KEY, kept_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE IF NOT EXISTS goldkey_scope_property (
    goldkey_scope text NOT NULL REFERENCES goldkey_scope ON DELETE CASCADE, goldkey_property text NOT NULL,
    PRIMARY KEY (goldkey_scope, goldkey_property));
  ALTER TABLE goldkey_scope ADD COLUMN IF NOT EXISTS properties jsonb;
  ALTER TABLE goldkey_scope ALTER properties SET STORAGE EXTERNAL;
  UPDATE goldkey_scope SET properties = (SELECT jsonb_object_agg(goldkey_property, true) FROM goldkey_scope_property
    WHERE goldkey_scope = name) WHERE properties IS NULL;
  CREATE OR REPLACE FUNCTION goldkey_keep_scope(properties text[]) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT AS $$
    DECLARE kept text := 'sha256:' || encode(sha256(convert_to(
      (SELECT string_agg(p, E'\\n' ORDER BY p COLLATE "C") FROM (SELECT DISTINCT unnest(properties) AS p) each), 'UTF8')), 'hex');
    BEGIN
      INSERT INTO goldkey_scope (name, properties)
        SELECT kept, jsonb_object_agg(p, true) FROM unnest(goldkey_keep_scope.properties) AS each (p)
        ON CONFLICT (name) DO UPDATE SET kept_at = now();
      INSERT INTO goldkey_scope_property SELECT DISTINCT kept, unnest(goldkey_keep_scope.properties) ON CONFLICT DO NOTHING;
      DELETE FROM goldkey_scope WHERE kept_at < now() - interval '7 days';
      RETURN kept;
    END $$;
  CREATE OR REPLACE FUNCTION goldkey_scope_is_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('${scopeSetting}', true), '') = '*' $$;
  CREATE OR REPLACE FUNCTION goldkey_scope_name() RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
    DECLARE said text := coalesce(current_setting('${scopeSetting}', true), '');
    BEGIN
      IF NOT starts_with(said, 'sha256:') THEN RETURN NULL; END IF;
      IF NOT EXISTS (SELECT FROM goldkey_scope WHERE name = said) THEN RAISE EXCEPTION 'the scope % is not kept', said; END IF;
      RETURN said;
    END $$;
  CREATE OR REPLACE FUNCTION goldkey_kept_scope(asked text) RETURNS jsonb LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
    DECLARE kept jsonb;
    BEGIN
      SELECT properties || '{}' INTO kept FROM goldkey_scope WHERE name = asked;
      IF NOT FOUND THEN RAISE EXCEPTION 'the scope % is not kept', asked; END IF;
      RETURN kept;
    END $$;
  CREATE OR REPLACE FUNCTION goldkey_scope_listed() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CASE WHEN starts_with(coalesce(current_setting('${scopeSetting}', true), ''), '{')
                      THEN current_setting('${scopeSetting}')::text[] ELSE '{}'::text[] END $$;
  CREATE OR REPLACE FUNCTION goldkey_scope_properties() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CASE WHEN goldkey_scope_name() IS NULL THEN goldkey_scope_listed() ELSE ARRAY(
            SELECT jsonb_object_keys(goldkey_kept_scope(goldkey_scope_name()))) END $$;
  CREATE OR REPLACE FUNCTION goldkey_in_scope(property_id text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT goldkey_scope_is_all() OR property_id = ANY (goldkey_scope_properties()) $$;
`;

/** What keeps the service's role from changing what a name stands for, where names are: an old backup is made without them first. */
export const withheldScopes = (role: string): string => `
  DO $$ BEGIN
    IF to_regclass('goldkey_scope') IS NOT NULL THEN
      REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON goldkey_scope, goldkey_scope_property FROM ${plainName(role)};
    END IF;
  END $$;`;

/** Names go into SQL as they are, so only plain ones are taken. */
export const plainName = (name: string): string => {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new RangeError(`not a plain SQL name: ${name}`);
  return name;
};

const keptRow = (column: string): string =>
  `jsonb_exists((SELECT goldkey_kept_scope(goldkey_scope_name())), ${column}::text)`;

/**
 * Whether a row lies in the scope: in all, in the list that the transaction told, or among the properties kept under its name. One
 * CASE, so that only what applies is worked out, and the planner weighs it as it weighs any condition that it knows nothing of.
 */
const scopedRow = (column: string): string => `CASE WHEN (SELECT goldkey_scope_is_all()) THEN true
    WHEN (SELECT goldkey_scope_name()) IS NULL THEN ${column}::text = ANY ((SELECT goldkey_scope_listed())::text[])
    ELSE ${keptRow(column)} END`;

/**
 * SQL for a migration: policies made before large scopes were kept look each row up in the whole list, later ones in the table of
 * their properties. They are made to read as {@link scopeTable} writes them now; what else a policy says stays as it is.
 */
export const policiesByName = `
  DO $$ DECLARE old record; said text; BEGIN
    FOR old IN SELECT * FROM pg_policies WHERE qual LIKE '%goldkey_scope_propert%' LOOP
      said := regexp_replace(old.qual,
        'ELSE \\(\\(?(\\w+)\\)?(?:::text)? IN \\( SELECT goldkey_scope_property\\.goldkey_property\\s+FROM goldkey_scope_property\\s+WHERE \\(goldkey_scope_property\\.goldkey_scope = \\( SELECT goldkey_scope_name\\(\\) AS goldkey_scope_name\\)\\)\\)\\)',
        'ELSE ${keptRow('\\1')}');
      said := regexp_replace(said,
        '\\(\\(? SELECT goldkey_scope_is_all\\(\\) AS goldkey_scope_is_all\\) OR \\(\\(?(\\w+)\\)?(?:::text)? = ANY \\(\\( SELECT goldkey_scope_properties\\(\\) AS goldkey_scope_properties\\)::text\\[\\]\\)\\)',
        '(${scopedRow('\\1').replace(/'/g, "''")}');
      IF said <> old.qual THEN
        EXECUTE format('ALTER POLICY %I ON %I.%I USING (%s)', old.policyname, old.schemaname, old.tablename, said);
      END IF;
    END LOOP;
  END $$;
`;

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
  const written = `(SELECT goldkey_scope_is_all()) OR ${plainName(column)}::text = ANY ((SELECT goldkey_scope_properties())::text[])`;
  const within = scopedRow(column);
  const readable = groupWide === 'visible' ? `${within} OR ${column} IS NULL` : within;
  return `
    ALTER TABLE ${plainName(table)} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (${readable});
    CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${written});
    CREATE POLICY ${table}_change ON ${table} FOR UPDATE USING (${within}) WITH CHECK (${written});
    CREATE POLICY ${table}_remove ON ${table} FOR DELETE USING (${within});
  `;
};

/** SQL of the employee who acts; NULL where none does, so that nothing equals it. Worked out once a query. */
export const actingEmployee = `(SELECT nullif(current_setting('${employeeSetting}', true), ''))`;

/**
 * SQL for a migration: beside the scope of the transaction, rows of `table` are shown to whom they are about, wherever they lie:
 * those for which `condition` holds, which compares with {@link actingEmployee}. Nobody changes or removes a row by this; with
 * `add` one may be added for which that condition holds. The first wall is `boundByScopeOrOwn` (@goldkey/access).
 */
export const ownRows = (table: string, condition: string, { add }: { readonly add?: string } = {}): string => {
  const own = (what: string): string => `(${actingEmployee} IS NOT NULL AND (${what}))`;
  return `
    CREATE POLICY ${plainName(table)}_seen_as_own ON ${table} FOR SELECT USING ${own(condition)};
    ${add === undefined ? '' : `CREATE POLICY ${table}_added_as_own ON ${table} FOR INSERT WITH CHECK ${own(add)};`}
  `;
};

/** SQL for a migration: takes {@link ownRows} away again. */
export const noOwnRows = (table: string): string => `
  DROP POLICY ${plainName(table)}_seen_as_own ON ${table};
  DROP POLICY IF EXISTS ${table}_added_as_own ON ${table};
`;

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
