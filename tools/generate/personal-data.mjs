/** docs/personal-data.md: what each service keeps of people, how long and why, from the declarations by which it erases. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPackages } from '../build.mjs';
import { findProjects, root } from '../projects.mjs';

export const title = 'personal data: docs/personal-data.md';

const load = (file) => import(pathToFileURL(path.join(root, file)).href);

const AFTER = [
  [/^NULL$/, ''],
  [/^t\.(\w+)$/, (_, column) => `\`${column}\``],
];
const afterOf = ({ after, each }) => {
  if (each !== undefined) return `\`${each.list}[].${each.day}\``;
  for (const [form, told] of AFTER) if (form.test(after)) return after.replace(form, told);
  return `\`${after.replace(/\s+/g, ' ').trim()}\``;
};

const LEAVES = { mark: 'mark', 'mark-and-key': 'mark', empty: 'empty list' };
const fieldOf = ({ at, leaves }) => `\`${at}\`${leaves === undefined ? '' : ` (${LEAVES[leaves]})`}`;

const foundBy = (whose) => {
  const words = whose.map((one) => {
    if ('through' in one) return `${one.through}, \`${one.at}\``;
    if ('in' in one) return `${one.in}, \`${one.at}\``;
    const name = one.name === undefined ? '' : ` and name \`${one.name}\``;
    return `home \`${one.home}\`${one.on === undefined ? '' : ` at \`${one.on}\``}${name}`;
  });
  return words.join('; or ');
};

const rowOf = (reasons) => (store) => {
  const { years, because } = store.term;
  const goes = store.deletes ? 'the row' : store.fields.map(fieldOf).join(', ');
  const keeps = reasons[because].binds ? `${because}, binding` : because;
  return `| ${store.title[2]} | \`${store.table}\` | ${store.of} | ${foundBy(store.whose)} | ${goes} | ${years} years after ${afterOf(store.term)} | ${keeps} |`;
};

const ofThingsOf = ({ ofThings = {} }) => {
  const said = Object.entries(ofThings).map(([why, places]) => `${why}: ${places.map((at) => `\`${at}\``).join(', ')}`);
  return said.length === 0 ? '' : `\nWords that tell of things: ${said.join('; ')}.\n`;
};

const partOf = (reasons, { service, stores, notPersonal, ...rest }) => `## ${service}

| what | table | of | found by | what goes | kept | because |
|---|---|---|---|---|---|---|
${stores.map(rowOf(reasons)).join('\n')}

Sounds personal and is not: ${Object.entries(notPersonal)
  .map(([name, why]) => `\`${name}\` (${why})`)
  .join('; ')}.
${ofThingsOf(rest)}`;

export const generate = async (out) => {
  await buildPackages();
  const { REASONS } = await load('libs/service-kit/dist/personal-data/declaration.js');
  const parts = [];
  for (const { folder, type } of findProjects()) {
    const file = `${folder}/dist/personal-data.js`;
    if (type !== 'service' || !existsSync(path.join(root, folder, 'src/personal-data.ts'))) continue;
    parts.push(partOf(REASONS, (await load(file)).personalData));
  }
  const reasons = Object.entries(REASONS).map(
    ([name, { binds, words }]) => `| ${name} | ${binds ? 'yes' : 'no'} | ${words[0]} | ${words[2]} |`,
  );
  mkdirSync(path.join(out, 'docs'), { recursive: true });
  writeFileSync(
    path.join(out, 'docs/personal-data.md'),
    `<!-- Made by tools/generate/personal-data.mjs from services/*/src/personal-data.ts; do not edit. -->
# Personal data: what is kept, how long, and why

Each service declares what it keeps of people, and erases, tells and shows by that declaration ([ADR 0047](adr/0047-what-is-kept-of-people-is-declared.md)).
What goes leaves nothing, an empty list, or the mark \`***\` where a value must be. Names and network addresses in the audit go three
years after they were recorded; events in Kafka carry ids and no names or telephone numbers. The gateway keeps sessions, which end
by themselves.

| reason | stands against a wish to be erased | 中文 | English |
|---|---|---|---|
${reasons.join('\n')}

${parts.join('\n').trimEnd()}
`,
  );
};
