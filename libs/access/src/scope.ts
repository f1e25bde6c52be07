import { createHash } from 'node:crypto';
import type { Caller, Scope } from './caller.js';

/** A scope of more properties than this is known to databases by its name; a list of so many costs more than the query. */
const LONGEST_LIST = 64;

const names = new WeakMap<object, string>();

/**
 * The name under which databases keep a large scope: a digest of the properties, whatever their order. `undefined` where
 * everything is seen, and for scopes small enough to be told with each query.
 */
export const scopeName = (scope: Scope): string | undefined => {
  if (scope.all || scope.properties.length <= LONGEST_LIST) return undefined;
  let name = names.get(scope.properties);
  if (name === undefined) {
    const text = [...new Set(scope.properties)].sort().join('\n');
    name = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    names.set(scope.properties, name);
  }
  return name;
};

/**
 * The SQL condition that keeps a query inside `scope`; the one place where a query is bounded. `column` is written by
 * the programmer; its parameter is pushed to `parameters`, whose next number it takes. A large scope is looked up where the
 * database keeps it (docs/adr/0044); the transaction's begin has seen to that.
 */
export const boundByScope = (scope: Scope, column: string, parameters: unknown[]): string => {
  if (scope.all) return 'TRUE';
  const name = scopeName(scope);
  if (name === undefined) {
    parameters.push(scope.properties);
    return `${column}::text = ANY ($${parameters.length}::text[])`;
  }
  parameters.push(name);
  // A CASE is weighed like any condition that the planner knows nothing of: a better guess turned plans upside down.
  return `CASE WHEN jsonb_exists((SELECT goldkey_kept_scope($${parameters.length})), ${column}::text) THEN true ELSE false END`;
};

/** As {@link boundByScope}, for tables whose rows of no property (those of the group) everybody sees. */
export const boundByScopeOrGroupWide = (scope: Scope, column: string, parameters: unknown[]): string =>
  scope.all ? 'TRUE' : `(${boundByScope(scope, column, parameters)} OR ${column} IS NULL)`;

/**
 * As {@link boundByScope}, for rows that are about one person: whom they are about sees them wherever they lie, also after a move to
 * another property. `own` is the condition that a row is the caller's, given the parameter that holds their employee id; an account
 * of no employee has none. The database shows such rows by a policy of their own (`ownRows` of @goldkey/postgres).
 */
export const boundByScopeOrOwn = (
  { scope, employeeId }: Pick<Caller, 'scope' | 'employeeId'>,
  column: string,
  parameters: unknown[],
  own: (self: string) => string,
): string => {
  const within = boundByScope(scope, column, parameters);
  if (scope.all || employeeId === undefined) return within;
  return `(${within} OR (${own(`$${parameters.push(employeeId)}`)}))`;
};
