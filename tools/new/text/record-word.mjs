/** The audit's word for a new kind of record. */
import { instead } from './edit.mjs';

const FILE = 'services/identity/ui/text/record-words.ts';
const KINDS = /(const kinds = \{\n)([\s\S]*?)(\n\} as const)/;

const quoted = (text) => `'${text.replaceAll("'", '’')}'`;
const keyOf = (line) => /^\s*'?([a-z-]+)/.exec(line)?.[1] ?? '';

/** The change that gives the kind of record its word in three languages, among the others in their order. */
export const recordWordEdits = (thing, { simplified, traditional, english }) => {
  const key = thing.includes('-') ? `'${thing}'` : thing;
  const row = `  ${key}: [${[simplified, traditional, english].map(quoted).join(', ')}],`;
  return {
    [FILE]: (text) =>
      instead(
        text,
        KINDS,
        (_all, head, rows, end) => {
          const lines = rows.split('\n');
          const next = lines.findIndex((line) => keyOf(line) > thing);
          lines.splice(next < 0 ? lines.length : next, 0, row);
          return `${head}${lines.join('\n')}${end}`;
        },
        'the words of the audit',
      ),
  };
};
