/** A builder for tests, made from the fields of an aggregate that has none yet. */
import { Unfit } from './arguments.mjs';
import { article, capital, pascal, spoken } from './names.mjs';

const SAMPLES = {
  string: (name, thing) => (name === 'id' ? `'${thing}-1'` : `'${name.replace(/Id$/, '').toLowerCase()}-1'`),
  number: () => '1',
  boolean: () => 'false',
  Day: () => "'2026-03-05' as Day",
  Month: () => "'2026-03' as Month",
};

/** The fields that are always there, as `{ name, type }`. */
const fieldsOf = (thing, text) => {
  const [, body] = new RegExp(`export interface ${pascal(thing)} \\{([\\s\\S]*?)\\n\\}`).exec(text) ?? [];
  if (body === undefined) throw new Unfit(`No place found: export interface ${pascal(thing)} { … }.`);
  return [...body.matchAll(/readonly (\w+)(\?)?: ([^;]+);/g)]
    .filter(([, , optional]) => optional === undefined)
    .map(([, name, , type]) => ({ name, type }));
};

export const builderOf = ({ thing }, text) => {
  const fields = fieldsOf(thing, text);
  const strange = fields.find(({ type }) => !Object.hasOwn(SAMPLES, type));
  if (strange)
    throw new Unfit(
      `Write src/testing/a-${thing}.ts first: what a ${strange.type} (${strange.name}) looks like, no tool knows.`,
    );
  const Thing = pascal(thing);
  const kernel = [...new Set(fields.map(({ type }) => type).filter((type) => type === capital(type)))].sort();
  return `${kernel.length > 0 ? `import type { ${kernel.join(', ')} } from '@goldkey/kernel';\n` : ''}import type { ${Thing} } from '../domain/${thing}/${thing}.js';

/** ${capital(article(thing))} ${spoken(thing)} for tests; a test names only what it is about. */
export const a${Thing} = (changes: Partial<${Thing}> = {}): ${Thing} => ({
${fields.map(({ name, type }) => `  ${name}: ${SAMPLES[type](name, thing)},`).join('\n')}
  ...changes,
});
`;
};
