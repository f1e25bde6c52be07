import path from 'node:path';
import { filesLike, root } from './repository.js';

/** What the console knows of a service's pages, as far as it is looked at here. */
interface Way {
  readonly path: string;
  readonly permission?: string;
}
interface Pages {
  readonly id: string;
  readonly nav: readonly (Way & { readonly id: string })[];
  readonly actions?: readonly Way[];
  readonly routes: readonly Way[];
  readonly search?: { readonly permission: string };
}
interface Role {
  readonly roleId: string;
  readonly permissions: readonly string[];
}

const { BUILT_IN_ROLES: roles, PERMISSIONS } = jest.requireActual<{
  BUILT_IN_ROLES: readonly Role[];
  PERMISSIONS: readonly string[];
}>('../../services/identity/src/domain/roles.ts');

const services = filesLike(/^services\/[^/]+\/ui\/index\.tsx?$/).map(
  (file) => jest.requireActual<{ pages: Pages }>(path.join(root, file)).pages,
);
const routes = services.flatMap((pages) => pages.routes);
const routeOf = (to: string): Way | undefined => routes.find((route) => route.path === to.split('?')[0]);
const whoMay = ({ permission }: Way): readonly Role[] =>
  roles.filter(({ permissions }) => permission === undefined || permissions.includes(permission));

test('pages name permissions that some role has', () => {
  const named = services.flatMap(({ nav, actions = [], routes: own, search }) =>
    [...nav, ...actions, ...own, ...(search ? [search] : [])].flatMap(({ permission }) => permission ?? []),
  );
  expect([...new Set(named)].filter((permission) => !PERMISSIONS.includes(permission))).toEqual([]);
});

test('whoever sees a way may open the page behind it', () => {
  const ways = services.flatMap(({ nav, actions = [] }) => [...nav, ...actions]);
  const astray = ways.filter((way) => routeOf(way.path) === undefined).map((way) => `${way.path}: no such page`);
  const shut = ways.flatMap((way) => {
    const page = routeOf(way.path);
    const may = page === undefined ? [] : whoMay(page);
    return whoMay(way)
      .filter((role) => page !== undefined && !may.includes(role))
      .map((role) => `${role.roleId} sees ${way.path} and lacks ${page?.permission}`);
  });
  expect([...astray, ...shut]).toEqual([]);
});
