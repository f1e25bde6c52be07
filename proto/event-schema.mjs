/**
 * What the validator and the services know of each event type, made from the messages and their options: event-schema.ts and
 * event-payloads.ts. `node proto/event-schema.mjs <folder>` writes them there (`npm run generate`: src/gen).
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const buf = path.join(here, '../node_modules/.bin/buf');
const image = JSON.parse(
  execFileSync(buf, ['build', '-o', '-#format=json'], {
    cwd: here,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
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

const fieldSchema = (field, nested) => {
  const kind = KINDS[field.type];
  if (!kind) throw new Error(`${field.name}: events hold strings, int32, bool, double and messages, not ${field.type}`);
  const form = option(field, 'form');
  const listed = option(field, 'listed');
  return {
    name: field.jsonName,
    kind,
    ...(form ? { form: form.replace('FORM_', '').toLowerCase().replaceAll('_', '-') } : {}),
    ...(listed ? { listed: listed.split('|') } : {}),
    ...(field.proto3Optional ? { optional: true } : {}),
    ...(field.label === 'LABEL_REPEATED' ? { repeated: true } : {}),
    ...(kind === 'message' ? { fields: nestedFields(field, nested) } : {}),
  };
};

const nestedFields = (field, nested) => {
  const message = nested.find(({ name }) => field.typeName.endsWith(`.${name}`));
  const fields = message.field.map((part) => fieldSchema(part, []));
  // The reader drops optional nulls of the data itself only (validate.ts).
  if (fields.some(({ optional }) => optional))
    throw new Error(`${field.typeName}: a nested message has no optional field`);
  return fields;
};

const events = image.file
  .flatMap((file) =>
    (file.messageType ?? []).map((message) => ({
      type: option(message, 'event'),
      service: file.package.split('.')[1],
      name: message.name,
      fields: () => message.field.map((field) => fieldSchema(field, message.nestedType ?? [])),
    })),
  )
  .filter(({ type }) => type)
  .sort((a, b) => (a.type < b.type ? -1 : 1));
const services = [...new Set(events.map(({ service }) => service))].sort();

const write = (name, text) =>
  writeFileSync(
    path.join(folder, name),
    `// Made by proto/event-schema.mjs from the messages and options in proto/goldkey; do not edit.\n${text}`,
  );

const schema = Object.fromEntries(events.map(({ type, fields }) => [type, fields()]));
write(
  'event-schema.ts',
  `import type { FieldSchema } from '../event-schema-types.js';

export const eventSchema: Readonly<Record<string, readonly FieldSchema[]>> = ${JSON.stringify(schema, null, 2)};
`,
);

write(
  'event-payloads.ts',
  `${services.map((service) => `import type * as ${service} from './goldkey/${service}/v1/events.js';`).join('\n')}

/** The message that is the data of each event type. */
export interface EventPayloads {
${events.map(({ type, service, name }) => `  '${type}': ${service}.${name};`).join('\n')}
}
`,
);
