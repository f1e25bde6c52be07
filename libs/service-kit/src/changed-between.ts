import type { ColumnTypes, Row } from '@goldkey/postgres';

/** Words of the machine and ids: states, kinds, roles, references. What people write looks otherwise. */
const MACHINE_WORD = /^(?:[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const ABOUT_PEOPLE = /name|phone|contact|mail/;
/** Stands for a value that the audit does not repeat: that it changed is told, what it says is not. */
export const UNTOLD = '…';

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null));

const told = (column: string, type: string, value: unknown): unknown => {
  const known = plain(value);
  if (known === null) return null;
  if (/json|\[\]/.test(type)) return UNTOLD;
  if (!/text|char/.test(type)) return known;
  return !ABOUT_PEOPLE.test(column) && MACHINE_WORD.test(String(known)) ? known : UNTOLD;
};

/**
 * What differs between two rows of one record, for the audit: columns that changed, as they stood before and after. Days,
 * numbers, states and references are told; names, telephone numbers and free text only as changed, since the audit is kept
 * for ever and seen by others than the record.
 */
export const changedBetween = (
  columns: ColumnTypes,
  earlier: Row,
  later: Row,
): { readonly before?: Record<string, unknown>; readonly after?: Record<string, unknown> } => {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [column, type] of Object.entries(columns)) {
    const [was, is] = [plain(earlier[column]), plain(later[column])];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    before[column] = told(column, type, was);
    after[column] = told(column, type, is);
  }
  return Object.keys(after).length === 0 ? {} : { before, after };
};
