import type { Scope } from './caller.js';

/**
 * The SQL condition that keeps a query inside `scope`; the one place where a query is bounded. `column` is written by
 * the programmer; its parameter is pushed to `parameters`, whose next number it takes.
 */
export const boundByScope = (scope: Scope, column: string, parameters: unknown[]): string => {
  if (scope.all) return 'TRUE';
  parameters.push(scope.properties);
  return `${column}::text = ANY ($${parameters.length}::text[])`;
};

/** As {@link boundByScope}, for tables whose rows of no property (those of the group) everybody sees. */
export const boundByScopeOrGroupWide = (scope: Scope, column: string, parameters: unknown[]): string =>
  scope.all ? 'TRUE' : `(${boundByScope(scope, column, parameters)} OR ${column} IS NULL)`;
