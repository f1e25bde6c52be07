/**
 * Makes src/gen/rulebook.ts (every clause folder with its text and numbers) and the handbook, docs/handbook*.md, from the
 * clause folders and regulations/: the step `handbook` of `npm run generate`.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { buildPackages } from '../../tools/build.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];

const folders = async (below) =>
  (await readdir(below, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** The sections of a text.md: id → { place, text }, each by language as far as it is written. */
export const readText = (markdown) =>
  Object.fromEntries(
    markdown
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const lines = section.split('\n');
        const places = lines.filter((line) => line.startsWith('> ')).map((line) => line.slice(2));
        const texts = lines.flatMap((line) => {
          const found = /^- (zh-CN|zh-TW|en): (.+)$/.exec(line);
          return found ? [[found[1], found[2]]] : [];
        });
        const place = Object.fromEntries(places.map((text, index) => [LANGUAGES[index], text]));
        return [lines[0].trim(), { place, text: Object.fromEntries(texts) }];
      }),
  );

/** The readings of a document with the clauses whose register names them. */
const readingsOf = (document, register, declared) =>
  Object.entries(declared).map(([id, reading]) => ({
    id,
    document,
    clauses: Object.keys(register.clauses).filter((clause) => (register.clauses[clause].readings ?? []).includes(id)),
    ...reading,
  }));

const readDocuments = async () => {
  const regulations = path.join(here, 'regulations');
  const documents = [];
  for (const name of (await folders(regulations)).sort()) {
    const read = (file) => readFile(path.join(regulations, name, file), 'utf8');
    const register = parse(await read('register.yaml'));
    const readings = readingsOf(name, register, parse(await read('readings.yaml')));
    documents.push({ name, text: readText(await read('text.md')), register, readings });
  }
  return documents;
};

const clauseIdOf = (source, file) => {
  const found = /\bid: '([^']+)'/.exec(source);
  if (!found) throw new Error(`${file}: a clause has an id`);
  return found[1];
};

const readClauses = async (documents) => {
  const base = path.join(here, 'src/clauses');
  const clauses = [];
  for (const series of await folders(base)) {
    for (const name of await folders(path.join(base, series))) {
      const folder = `${series}/${name}`;
      const read = (file) => readFile(path.join(base, folder, file), 'utf8');
      const id = clauseIdOf(await read('clause.ts'), folder);
      const document = documents.find(({ text }) => Object.hasOwn(text, id));
      if (!document) throw new Error(`${folder}: ${id} stands in no regulations/*/text.md`);
      const { place, text } = document.text[id];
      const wanting = LANGUAGES.filter((language) => !place[language] || !text[language]);
      if (wanting.length > 0) throw new Error(`text.md ${id}: place or text is missing in ${wanting.join(', ')}`);
      const parameters = parse(await read('parameters.yaml')) ?? {};
      clauses.push({ id, folder, data: { document: document.name, place, text, parameters } });
    }
  }
  return clauses.sort((a, b) => (a.folder < b.folder ? -1 : 1));
};

const variable = (folder) =>
  `clause${folder.replace(/(^|[^a-z0-9]+)([a-z0-9])/g, (_all, _gap, letter) => letter.toUpperCase())}`;

const moduleText = (
  clauses,
) => `// Made by npm run generate -- handbook from the clause folders and regulations/*/text.md; do not edit.
${clauses.map(({ folder }) => `import { clause as ${variable(folder)} } from '../clauses/${folder}/clause.js';`).join('\n')}
import { type Clause, declare } from '../engine/define.js';

/** Every clause that is computed. Their order decides nothing. */
export const clauses: readonly Clause[] = [
${clauses.map(({ folder, data }) => `  declare(${variable(folder)}, ${JSON.stringify(data, null, 2).replaceAll('\n', '\n  ')}),`).join('\n')}
];
`;

const readingsText = (
  readings,
) => `// Made by npm run generate -- handbook from regulations/*/readings.yaml; do not edit.
import type { Reading } from '../engine/readings.js';

/** Every reading of the source documents. */
export const readings: readonly Reading[] = ${JSON.stringify(readings, null, 2)};
`;

/** Every generated file of the rulebook, path → text. The handbook is made by the built rulebook itself. */
export const generated = async (writeModule) => {
  const documents = await readDocuments();
  const module = moduleText(await readClauses(documents));
  const file = 'libs/rulebook/src/gen/rulebook.ts';
  await writeModule(file, module);
  const readingsFile = 'libs/rulebook/src/gen/readings.ts';
  const readings = readingsText(documents.flatMap((document) => document.readings));
  await writeModule(readingsFile, readings);
  await buildPackages({ only: ['kernel', 'rulebook'] });
  const rulebook = await import(pathToFileURL(path.join(here, 'dist/index.js')).href);
  const { handbook } = await import(pathToFileURL(path.join(here, 'handbook.mjs')).href);
  const pages = LANGUAGES.map((language) => [
    language === 'zh-CN' ? 'docs/handbook.md' : `docs/handbook.${language}.md`,
    handbook(rulebook, documents, language),
  ]);
  return new Map([[file, module], [readingsFile, readings], ...pages]);
};
