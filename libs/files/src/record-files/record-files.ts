import { scopeTable } from '@goldkey/postgres';

/** Where the bytes of a service's record files lie: a FileBox. */
export const RECORD_FILES = Symbol('record files');

/**
 * SQL that makes the table of the files of records, bound to the scope: for a service's migration. `file` is the id again as long
 * as the file is kept; null, it is swept.
 */
export const recordFileTable = `
  CREATE TABLE record_file (id text PRIMARY KEY, file text, property_id text, record_kind text NOT NULL, record_id text NOT NULL,
    name text, content_type text NOT NULL, bytes integer NOT NULL, sha256 text NOT NULL, sent_by text NOT NULL,
    sent_at timestamptz NOT NULL);
  CREATE INDEX record_file_of ON record_file (record_kind, record_id, sent_at);
  CREATE INDEX record_file_let_go ON record_file (id) WHERE file IS NULL;
  ${scopeTable('record_file')}`;
