import { type Scope, scopeName } from '@goldkey/access';
import pg from 'pg';
import { arrayLiteral } from './bulk.js';
import { employeeSetting, scopeSetting } from './row-security.js';

const dateType = 1082;
const dateArrayType = 1182;

/** A `date` is a day, not an instant: it stays text. Everything else is read as pg reads it. */
const types = {
  getTypeParser: (id: number, format?: 'text' | 'binary'): unknown =>
    id === dateType
      ? (value: string) => value
      : id === dateArrayType
        ? pg.types.getTypeParser(1009 as never, 'text')
        : pg.types.getTypeParser(id as never, format as 'text'),
};

/**
 * Settings of every connection. A transaction left idle holds back the relays of all services in the cluster
 * (docs/adr: one ordered relay), so the server ends it; a server that does not answer in 10 s counts as down: one
 * on a machine where everything begins anew is slow, not away (docs/adr/0051).
 */
export const connectionSettings = {
  types,
  idle_in_transaction_session_timeout: 60_000,
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  // What does not wait for an earlier answer is sent without waiting for it (docs/adr: statements that nobody waits for).
  pipeline: true,
} as const;

const literals = new WeakMap<object, string>();

const scopeLiteral = (scope: Scope): string => {
  if (scope.all) return "'*'";
  let literal = literals.get(scope);
  if (literal === undefined) {
    literal = pg.escapeLiteral(scopeName(scope) ?? arrayLiteral(scope.properties));
    literals.set(scope, literal);
  }
  return literal;
};

/** BEGIN, the scope and the employee who acts, if any, in one round trip. Both settings end with the transaction. */
export const beginStatement = (
  scope: Scope,
  {
    readOnly = false,
    snapshot = false,
    employeeId,
  }: { readonly readOnly?: boolean; readonly snapshot?: boolean; readonly employeeId?: string | undefined } = {},
): string => {
  const employee =
    employeeId === undefined ? '' : `, set_config('${employeeSetting}', ${pg.escapeLiteral(employeeId)}, true)`;
  return `BEGIN${snapshot ? ' ISOLATION LEVEL REPEATABLE READ' : ''}${readOnly ? ' READ ONLY' : ''}; SELECT set_config('${scopeSetting}', ${scopeLiteral(scope)}, true)${employee}`;
};
