/** The audit's words for new kinds of records and for new listed values. */
import { instead } from './edit.mjs';

const KINDS = {
  file: 'services/identity/ui/text/record-words.ts',
  rows: /(const kinds = \{\n)([\s\S]*?)(\n\} as const)/,
};
export const VALUES = 'services/identity/ui/text/record-values.ts';
const VALUE_ROWS = /(export const values = \{\n)([\s\S]*?)(\n\} as const)/;

const quoted = (text) => `'${text.replaceAll("'", '’')}'`;
const keyOf = (line) => /^\s*'?([\w+.-]+)/.exec(line)?.[1] ?? '';
const rowOf = (word, { simplified, traditional, english }) =>
  `  ${/^\w+$/.test(word) ? word : `'${word}'`}: [${[simplified, traditional, english].map(quoted).join(', ')}],`;

/** A table with one more row, among the others in their order. */
const withRow = (text, table, word, row) =>
  instead(
    text,
    table,
    (_all, head, rows, end) => {
      const lines = rows.split('\n');
      const next = lines.findIndex((line) => keyOf(line) > word);
      lines.splice(next < 0 ? lines.length : next, 0, row);
      return `${head}${lines.join('\n')}${end}`;
    },
    'the words of the audit',
  );

/** The change that gives the kind of record its word in three languages. */
export const recordWordEdits = (thing, words) => ({
  [KINDS.file]: (text) => withRow(text, KINDS.rows, thing, rowOf(thing, words)),
});

/** The change that gives listed values theirs: `[value, words]` of those that the table has not. */
export const recordValueEdits = (values, text) => {
  const known = new Set(text.split('\n').map(keyOf));
  const fresh = values.filter(([value]) => !known.has(value));
  if (fresh.length === 0) return {};
  return {
    [VALUES]: (table) =>
      fresh.reduce((all, [value, words]) => withRow(all, VALUE_ROWS, value, rowOf(value, words)), table),
  };
};
