/** docs/permissions.md and services/identity/roles.json: who may do what, from the roles of identity and the doors of all services. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPackages } from '../build.mjs';
import { findProjects, root } from '../projects.mjs';

export const title = 'permissions: docs/permissions.md, services/identity/roles.json';

const doorsOf = (folder) => {
  const file = path.join(root, folder, 'openapi.json');
  if (!existsSync(file)) return [];
  const document = JSON.parse(readFileSync(file, 'utf8'));
  const http = Object.entries(document.paths).flatMap(([address, verbs]) =>
    Object.entries(verbs).map(([verb, { description, security }]) => ({
      door: `${verb.toUpperCase()} ${address}`,
      permission: /permission (\S+)\./.exec(description ?? '')?.[1],
      open: security !== undefined,
    })),
  );
  const grpc = (document['x-questions'] ?? []).map(({ service, rpc, permission, open }) => ({
    door: `gRPC ${service}.${rpc}`,
    permission,
    open,
  }));
  return [...http, ...grpc];
};

const needOf = ({ permission, open }) =>
  permission ?? (open ? 'nobody: a public door' : 'somebody: any signed-in caller');

/** Doors by what they need, in order. */
const byNeed = (doors) => {
  const needs = new Map();
  for (const door of doors) needs.set(needOf(door), [...(needs.get(needOf(door)) ?? []), door.door]);
  return [...needs].sort(([a], [b]) => (a < b ? -1 : 1));
};

export const generate = async (out) => {
  await buildPackages();
  const { BUILT_IN_ROLES, PERMISSIONS } = await import(
    pathToFileURL(path.join(root, 'services/identity/dist/domain/roles.js')).href
  );
  const roles = BUILT_IN_ROLES.map(({ roleId, permissions }) => ({ roleId, held: new Set(permissions) }));
  const holders = (permission) => roles.filter(({ held }) => held.has(permission)).map(({ roleId }) => roleId);
  const services = findProjects()
    .filter(({ type }) => type === 'service')
    .map(({ name, folder }) => ({ name, doors: doorsOf(folder) }))
    .filter(({ doors }) => doors.length > 0);
  const grid = [
    `| permission | ${roles.map(({ roleId }) => roleId).join(' | ')} |`,
    `|---|${roles.map(() => ':-:').join('|')}|`,
    ...PERMISSIONS.map(
      (permission) =>
        `| \`${permission}\` | ${roles.map(({ held }) => (held.has(permission) ? '●' : '')).join(' | ')} |`,
    ),
  ];
  const parts = services.flatMap(({ name, doors }) => [
    `## ${name}`,
    '',
    ...byNeed(doors).flatMap(([need, of]) => [
      `**${need}**${need.includes(':') && PERMISSIONS.includes(need) ? ` — ${holders(need).join(', ') || 'no role that the platform brings'}` : ''}`,
      '',
      ...of.map((door) => `- \`${door}\``),
      '',
    ]),
  ]);
  mkdirSync(path.join(out, 'docs'), { recursive: true });
  mkdirSync(path.join(out, 'services/identity'), { recursive: true });
  writeFileSync(
    path.join(out, 'docs/permissions.md'),
    `<!-- Made by tools/generate/permissions.mjs from identity's roles and the doors of all services; do not edit. -->
# Who may do what

The roles that the platform brings, with their permissions, and every door with the permission that it asks for. Group IT may change
roles and add others on the page of roles. A permission says *what*; *where* is the scope: the properties below a person's
appointments, which bind every row whatever the role. Some acts ask for more: the authority of a position
([ADR 0024](adr/0024-positions-bind-who-holds-them.md)), or another person than who proposed.

That each door keeps to this is tested with every role (\`knockAsEveryRole\` in the integration tests of each service).

## Roles

${grid.join('\n')}

${parts.join('\n').trimEnd()}
`,
  );
  const file = Object.fromEntries(BUILT_IN_ROLES.map(({ roleId, permissions }) => [roleId, permissions]));
  writeFileSync(path.join(out, 'services/identity/roles.json'), `${JSON.stringify(file, undefined, 2)}\n`);
};
