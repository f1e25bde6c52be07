/** docs/map.md: who publishes, who listens, who asks whom, found in the contracts and in the adapters. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findProjects, root } from '../projects.mjs';

export const title = 'map: docs/map.md';

const contracts = path.join(root, 'proto/goldkey');

const sourcesBelow = (folder) => {
  try {
    return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
      .map((entry) => readFileSync(path.join(entry.parentPath ?? entry.path, entry.name), 'utf8'))
      .join('\n');
  } catch {
    return '';
  }
};

const read = (service, file) => {
  try {
    return readFileSync(path.join(contracts, service, 'v1', file), 'utf8');
  } catch {
    return '';
  }
};

const eventsOf = (service) =>
  [...read(service, 'events.proto').matchAll(/event\) = "goldkey\.[a-z]+\.([^"]+)\.v1"/g)].map(([, name]) => name);
const questionsOf = (service) =>
  [...read(service, `${service}.proto`).matchAll(/\brpc (\w+)\(/g)].map(([, name]) => name);

const named = (source, ...forms) =>
  forms.some((form) => ["'", '"', '`'].some((quote) => source.includes(quote + form)));

export const generate = (out) => {
  const services = findProjects()
    .filter(({ type }) => type === 'service')
    .map(({ name, folder }) => ({
      name,
      out: sourcesBelow(`${folder}/src/adapters/out`),
      consumers: sourcesBelow(`${folder}/src/adapters/in/kafka`),
      start: sourcesBelow(`${folder}/src`),
    }));
  // Of registers the library tells for every service that has the contract (docs/adr/0060).
  const registers = sourcesBelow('libs/service-kit/src/register');
  const contracted = readdirSync(contracts).filter((service) => eventsOf(service).length > 0);
  const listeners = (owner, name) =>
    services.filter(({ consumers }) => named(consumers, `goldkey.${owner}.${name}.v1'`)).map((service) => service.name);
  const eventRows = contracted.flatMap((owner) => {
    const source = services.find(({ name }) => name === owner)?.out ?? '';
    return eventsOf(owner).map((name) => {
      const published =
        named(source, `${name}'`, `goldkey.${owner}.${name}.v1'`) ||
        named(registers, `goldkey.\${service}.${name}.v1\``);
      return `| \`${owner}.${name}\` | ${published ? 'yes' : ''} | ${listeners(owner, name).join(', ')} |`;
    });
  });
  const topicRows = services.flatMap(({ name, start }) => {
    const topics = [...new Set([...start.matchAll(/'goldkey\.([a-z]+)\.events\.v1'/g)].map(([, owner]) => owner))];
    return topics.length > 0 ? [`| ${name} | ${topics.sort().join(', ')} |`] : [];
  });
  const questionRows = services.flatMap(({ name: owner }) =>
    questionsOf(owner).map((question) => {
      const askers = services.filter((service) => service.name !== owner && named(service.out, `${question}'`));
      return `| \`${owner}.${question}\` | ${askers.map(({ name }) => name).join(', ')} |`;
    }),
  );
  mkdirSync(path.join(out, 'docs'), { recursive: true });
  writeFileSync(
    path.join(out, 'docs/map.md'),
    `<!-- Made by tools/generate/map.mjs from proto/ and services/*/src/adapters; do not edit. -->
# Map: who publishes, who listens, who asks whom

## Topics read
| service | reads the news of |
|---|---|
${topicRows.join('\n')}

## Questions (gRPC)
| question | asked by |
|---|---|
${questionRows.join('\n')}

## Events
Evaluation reads every event below; the last column names who handles it besides. Not published yet: the contract stands, and
files may bring it in.

| event | published | also handled by |
|---|---|---|
${eventRows.join('\n')}
`,
  );
};
