/** Every page of the platform, found where the services declare them: `services/*\/ui`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../projects.mjs';

const ROUTE = /\{\s*path: '([^']+)',([^{}]*?)\bload:/g;

/** Files that declare pages: a service's `ui/index.ts`, and those beside it that a subject of its own has. */
const declarations = (service) => {
  const folder = path.join(root, 'services', service, 'ui');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((file) => /(^index|(^|\/)pages[a-z-]*)\.ts$/.test(file))
    .map((file) => path.join(folder, file));
};

/** `{ path, permission? }` of each page, by service, in the order in which it is declared. */
export const foundRoutes = () =>
  readdirSync(path.join(root, 'services'))
    .flatMap(declarations)
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(ROUTE)])
    .map(([, route, rest]) => ({ path: route, permission: /permission: '([^']+)'/.exec(rest)?.[1] }));

/** `/households/:householdId` → `households-householdId`: what a picture of it is called. */
export const nameOf = (route) => route.replaceAll(/[:/?=]+/g, '-').replace(/^-/, '') || 'start';
