/** Makes src/gen/event-schema.ts from the options of the event messages: what the validator knows of each type. Run by `npm run generate`. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const buf = path.join(here, '../node_modules/.bin/buf');
const image = JSON.parse(
  execFileSync(buf, ['build', '-o', '-#format=json'], {
    cwd: here,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);

const option = (of, name) => of.options?.[`[goldkey.types.v1.${name}]`];
const KINDS = {
  TYPE_STRING: 'text',
  TYPE_INT32: 'count',
  TYPE_BOOL: 'flag',
  TYPE_DOUBLE: 'score',
  TYPE_MESSAGE: 'message',
};

const fieldSchema = (field, nested) => ({
  name: field.jsonName,
  kind: KINDS[field.type],
  ...(option(field, 'form')
    ? { form: option(field, 'form').replace('FORM_', '').toLowerCase().replace('_', '-') }
    : {}),
  ...(option(field, 'listed') ? { listed: option(field, 'listed').split('|') } : {}),
  ...(field.proto3Optional ? { optional: true } : {}),
  ...(field.label === 'LABEL_REPEATED' ? { repeated: true } : {}),
  ...(field.type === 'TYPE_MESSAGE'
    ? {
        fields: nested
          .find((message) => field.typeName.endsWith(`.${message.name}`))
          .field.map((part) => fieldSchema(part, [])),
      }
    : {}),
});

const events = {};
for (const file of image.file) {
  for (const message of file.messageType ?? []) {
    const type = option(message, 'event');
    if (type) events[type] = message.field.map((field) => fieldSchema(field, message.nestedType ?? []));
  }
}
const sorted = Object.fromEntries(Object.entries(events).sort(([a], [b]) => (a < b ? -1 : 1)));
const text = `// Made by proto/schema.mjs from the options in proto/goldkey; do not edit.
import type { FieldSchema } from '../event-schema-types.js';

export const eventSchema: Readonly<Record<string, readonly FieldSchema[]>> = ${JSON.stringify(sorted, null, 2)};
`;
writeFileSync(path.join(here, 'src/gen/event-schema.ts'), text);
