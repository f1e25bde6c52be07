/** What a new use case changes in the domain. */
import { after, before, importing, instead } from './edit.mjs';
import { camel, capital, pascal } from './names.mjs';

const named = (fields) => [...new Set(fields.map(({ type }) => type).filter((type) => type === capital(type)))];
const typesFrom = (text, fields) =>
  named(fields).reduce((now, type) => importing(now, type, '@goldkey/kernel', { typed: true }), text);

/** The thing with its new fields, and its events with the new type. */
export const withEventType =
  ({ thing, past, fields }) =>
  (text) => {
    const Thing = pascal(thing);
    const start = new RegExp(`export interface ${Thing} \\{[\\s\\S]*?(?=\\n\\})`);
    const lines = fields.map(({ name, type }) => `\n  readonly ${name}?: ${type};`).join('');
    const held = after(text, start, lines, `export interface ${Thing} { … } with its fields`);
    const typed = instead(
      held,
      /(readonly type:[\s|]*'[^;]*');/,
      (_all, known) => `${known} | '${Thing}${pascal(past)}';`,
      `the types of ${Thing}Event, as in "readonly type: 'A' | 'B';"`,
    );
    before(
      typed,
      new RegExp(`readonly ${camel(thing)}: ${Thing};`),
      '',
      `${Thing}Event with the whole ${camel(thing)} in it`,
    );
    return typesFrom(typed, fields);
  };

const decision = ({ service, name, thing, past, fields, says }) => {
  const [Name, Thing, own] = [pascal(name), pascal(thing), camel(thing)];
  const told = fields.map((field) => field.name).join(', ');
  return `
export interface ${Name} extends Recording {
${fields.map((field) => `  readonly ${field.name}${field.optional ? '?' : ''}: ${field.type};`).join('\n')}
}

/** ${says} */
export const ${camel(name)} = (${own}: ${Thing}, command: ${Name}): Decision<${Thing}Event> => {
  const { ${told}, eventId, at } = command;
  if (${own}.${fields[0].name} !== undefined)
    return refuse('${service}.${thing}-already-${past}', { ${fields[0].name}: ${own}.${fields[0].name} });
  return (
    refuseFuture(command) ??
    accept({ type: '${Thing}${pascal(past)}', eventId, at, ${own}: { ...${own}, ${told} } })
  );
};
`;
};

/** decide.ts with one function more. */
export const withDecision = (useCase) => (text) => {
  const { thing, fields } = useCase;
  const kernel = ['accept', 'refuse'].reduce((now, name) => importing(now, name, '@goldkey/kernel'), text);
  const typed = ['Decision', 'Recording'].reduce(
    (now, type) => importing(now, type, '@goldkey/kernel', { typed: true }),
    typesFrom(kernel, fields),
  );
  const recording = importing(typed, 'refuseFuture', '../recording.js');
  const own = [pascal(thing), `${pascal(thing)}Event`].reduce(
    (now, name) => importing(now, name, `./${thing}.js`, { typed: true }),
    recording,
  );
  return `${own.trimEnd()}\n${decision(useCase)}`;
};
