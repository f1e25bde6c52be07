import { scopeTable } from '@goldkey/postgres';
import { A_WEEK } from './due-news.js';
import type { Register } from './register.js';

/** SQL that makes the table of a register, bound to the scope: for a service's migration. */
export const registerTable = (table: string): string => `
  CREATE TABLE ${table} (id text PRIMARY KEY, property_id text NOT NULL, standing text NOT NULL, sorted_at timestamptz NOT NULL,
    words text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
  CREATE INDEX ${table}_sorted ON ${table} (property_id, sorted_at DESC);
  ${scopeTable(table)}`;

/**
 * SQL that tells by when something is due of what stood in a register before it told so: once, in the migration of its service,
 * with what the register declares by then.
 */
export const tellWhatIsDue = ({
  service,
  name,
  table,
  due = [],
  sortedBy,
  dueBy = sortedBy,
  remindDays = A_WEEK,
}: Pick<Register, 'service' | 'name' | 'table' | 'due' | 'sortedBy' | 'dueBy' | 'remindDays'>): string => `
  INSERT INTO outbox (id, topic, key, type, headers, payload)
  SELECT gen_random_uuid(), 'goldkey.${service}.events.v1', t.property_id, 'goldkey.${service}.register-entry.due-set.v1',
    jsonb_build_object('ce_source', '/goldkey/${service}', 'ce_subject', t.id, 'ce_propertyid', t.property_id,
      'ce_time', to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"')),
    jsonb_build_object('entryId', t.id, 'propertyId', t.property_id, 'register', '${name}', 'dueOn', t.state ->> '${dueBy}',
      'remindOn', ((t.state ->> '${dueBy}')::date - ${remindDays})::text)
  FROM ${table} t WHERE t.standing IN (${due.map((state) => `'${state}'`).join(', ')})`;
