// Named by migrations of other libraries and by tests, which do not see typeorm themselves.
export type { EntitySchema, MigrationInterface, QueryRunner } from 'typeorm';
export type { Statement } from './aside.js';
export { type AuditPage, type AuditQuestion, auditPage } from './audit.js';
export { arrayLiteral, type ColumnTypes, columnOf, jsonTexts, type Row, rowSource, rowValues } from './bulk.js';
export { Database, type DatabaseOptions, type PoolState, type TransactionOptions } from './database.js';
export { eraseActors, eraseFromHistory } from './erase-history.js';
export { Fault, faultOf, isFault, violatedConstraint } from './fault.js';
export {
  type Actor,
  appendHistory,
  HISTORY_LONGEST,
  type HistoryEntry,
  type HistoryRecord,
  historyOf,
  type RecordHistory,
} from './history.js';
export { answerKey, type CommandKey, claimKey, forgetOldKeys, type KeyClaim } from './idempotency.js';
export { type FilterKind, type ListPage, type ListRequest, type ListSpec, listQuery, listRows } from './list-query.js';
export { type MigrationClass, migrate, pendingMigrations, standardMigrations } from './migrate.js';
export { preparedName } from './prepared-name.js';
export { type DatabaseOrder, orderFor, provision } from './provision.js';
export { actingEmployee, appendOnly, noOwnRows, ownRows, scopeTable } from './row-security.js';
export type { StatementRunner, Transaction } from './transaction.js';
