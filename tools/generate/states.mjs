/** docs/states.md: the way of each record that has one, drawn from the table by which its service decides. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPackages } from '../build.mjs';
import { findProjects, root } from '../projects.mjs';

export const title = 'states: docs/states.md';

/** `domain/<thing>/machine.ts` of every service, as built: it exports `<thing>Machine` and `<thing>Begins`, in camel case. */
const machineFiles = () =>
  findProjects()
    .filter(({ type }) => type === 'service')
    .flatMap(({ folder }) => {
      const domain = path.join(root, folder, 'src/domain');
      if (!existsSync(domain)) return [];
      return readdirSync(domain)
        .filter((thing) => existsSync(path.join(domain, thing, 'machine.ts')))
        .map((thing) => ({ service: path.basename(folder), thing, folder }));
    });

const node = (state) => state.replaceAll('-', '_');

/** A folder's name as the exports of its machine begin: `work-order` → `workOrder`. */
const camel = (thing) => thing.replace(/-(\w)/g, (_, first) => first.toUpperCase());

const pictureOf = async ({ service, thing, folder }) => {
  const built = await import(pathToFileURL(path.join(root, folder, 'dist/domain', thing, 'machine.js')).href);
  const machine = built[`${camel(thing)}Machine`];
  const begins = built[`${camel(thing)}Begins`].map((state) => `  [*] --> ${node(state)}`);
  const moves = Object.entries(machine).flatMap(([state, acts]) =>
    Object.entries(acts).map(([act, after]) => `  ${node(state)} --> ${node(after)}: ${act}`),
  );
  const ends = Object.entries(machine)
    .filter(([, acts]) => Object.keys(acts).length === 0)
    .map(([state]) => `  ${node(state)} --> [*]`);
  return `## ${service}: ${thing}

\`\`\`mermaid
stateDiagram-v2
${[...begins, ...moves, ...ends].join('\n')}
\`\`\`
`;
};

export const generate = async (out) => {
  await buildPackages();
  const pictures = [];
  for (const file of machineFiles()) pictures.push(await pictureOf(file));
  mkdirSync(path.join(out, 'docs'), { recursive: true });
  writeFileSync(
    path.join(out, 'docs/states.md'),
    `<!-- Made by tools/generate/states.mjs from services/*/src/domain/*/machine.ts; do not edit. -->
# States: what can become of a record

What is not in the picture is refused; the service decides by the same table.

${pictures.join('\n')}`,
  );
};
