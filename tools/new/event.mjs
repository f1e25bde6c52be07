/** An event: its message, its sample, its word in the glossary, and what is generated from them. */
import { Unfit, wordsNamed } from './text/arguments.mjs';
import { instead } from './text/edit.mjs';
import { fieldOf, formNames, protoLine, sampleValue } from './text/fields.mjs';
import { GLOSSARY, glossaryEdits, spokenWord, wordOf } from './text/glossary.mjs';
import { camel, kebabName, pascal } from './text/names.mjs';
import { recordValueEdits, VALUES } from './text/record-word.mjs';

export const usage = `
npm run new -- event <service> <thing>.<past> --says "…" --field name:form [--field …]
                    [--zh 中文 --en English --meaning "…"] [--word "identifier=简体|繁體=English=meaning"]
  --says   what happened, in an English sentence; it stands above the message
  --field  ${formNames}; "?" at the end: may be missing.
           <thing>Id and propertyId are always there
  --zh, --en, --meaning   the glossary's row, where it has no such thing yet; --word for each new word of a listed field
`;

const HEAD = (
  service,
) => `// News of ${service}: facts in the past tense, one message a type and version. The JSON form is proto3 JSON; what a string
// holds is said by its form or its listed words, from which the validator is made.
syntax = "proto3";

package goldkey.${service}.v1;

import "goldkey/types/v1/options.proto";
`;

/** The message of an event with its number of fields in order. */
export const messageText = ({ service, thing, past, says, fields }) => `
// ${says}
message ${pascal(thing)}${pascal(past)} {
  option (goldkey.types.v1.event) = "goldkey.${service}.${thing}.${past}.v1";

${fields.map((field, index) => protoLine(field, index + 1)).join('\n')}
}
`;

/** A sample: a whole event with its envelope. */
export const sampleText = ({ service, thing, past, fields }) => {
  const data = Object.fromEntries(fields.map((field) => [field.name, sampleValue(field)]));
  const envelope = {
    specversion: '1.0',
    id: `sample-${service}-${thing}.${past}`,
    source: `/goldkey/${service}`,
    type: `goldkey.${service}.${thing}.${past}.v1`,
    subject: data[`${camel(thing)}Id`],
    time: '2026-03-05T10:30:00+08:00',
    propertyid: data.propertyId,
    actorid: 'employee-1',
    data,
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
};

/** The fields that every event has, and then its own. */
export const allFields = (thing, fields) => [
  { name: `${camel(thing)}Id`, form: 'text' },
  ...(thing === 'property' ? [] : [{ name: 'propertyId', form: 'text' }]),
  ...fields,
];

/** What the first event of a service asks for: a proto file, a topic, a listener for the rulebook, an export. */
export const firstEventEdits = (service) => ({
  'deploy/kafka/topics.yaml': (text) =>
    instead(
      text,
      /(events:[\s\S]*?owners: \[[^\]]*)\]/,
      (_all, known) => `${known}, ${service}]`,
      'the owners of topics',
    ),
  'services/evaluation/src/main.ts': (text) =>
    instead(
      text,
      /(const TOLD_BY = \[[^\]]*)\]/,
      (_all, known) => `${known}, '${service}']`,
      'whom evaluation listens to',
    ),
  'proto/src/index.ts': (text) =>
    instead(
      text,
      /\nexport \* from '\.\/validate\.js';/,
      (line) => `\nexport * as ${service}Events from './gen/goldkey/${service}/v1/events.js';${line}`,
      'the exports of the contracts',
    ),
});

/** The files and edits of an event; `existing` is the proto file of the service where it has one. */
export const eventParts = (event, repository) => {
  const folder = `proto/goldkey/${event.service}/v1`;
  const file = `${folder}/events.proto`;
  const message = messageText(event);
  const first = !repository.has(file);
  return {
    files: {
      [`${folder}/samples/${event.thing}.${event.past}.json`]: sampleText(event),
      ...(first ? { [file]: HEAD(event.service) + message } : {}),
    },
    edits: first ? firstEventEdits(event.service) : { [file]: (text) => `${text.trimEnd()}\n${message}` },
  };
};

export const make = (args, repository) => {
  const { service, event } = wordsNamed(args, 'service', 'event');
  const places = [`services/${service}/src`, `proto/goldkey/${service}/v1/events.proto`];
  if (!/^[a-z]+$/.test(service) || !places.some(repository.has)) throw new Unfit(`There is no service ${service}.`);
  const [thing, past, more] = event.split('.');
  if (past === undefined || more !== undefined)
    throw new Unfit(`An event is <thing>.<past>, as in key-loan.returned, not "${event}"`);
  for (const name of [thing, past]) kebabName(name, 'the event');
  const fields = allFields(thing, args.all('field').map(fieldOf));
  const names = fields.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Unfit(`${twice} is there twice; ${names[0]} and propertyId need not be said.`);
  const said = args.needed('says', 'what happened, in a sentence');
  const parts = eventParts({ service, thing, past, fields, says: /[.!?]$/.test(said) ? said : `${said}.` }, repository);
  const listed = fields.flatMap((field) => field.listed ?? []);
  const spoken = new Map(args.all('word').map((said) => [wordOf(said).identifier, wordOf(said)]));
  const glossary = repository.read(GLOSSARY);
  const values = [...new Set(listed)].map((value) => [value, spoken.get(value) ?? spokenWord(glossary, value)]);
  const words = glossaryEdits(args, repository, { service, identifier: thing, words: [], listed, whole: true });
  return {
    files: parts.files,
    edits: { ...parts.edits, ...words, ...recordValueEdits(values, repository.read(VALUES)) },
    generate: ['contracts', 'map'],
    next: [
      `Publish it where it happens: a message in services/${service}/src/adapters/out/events.ts, tried in test/events.contract.spec.ts.`,
      'Once it is published: npm run generate -- map',
      `A clause reads it: npm run new -- clause --help`,
    ],
  };
};
