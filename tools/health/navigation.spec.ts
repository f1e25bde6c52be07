import path from 'node:path';
import { filesLike, root } from './repository.js';

/** What the console knows of a service's pages, as far as it is looked at here. */
interface Way {
  readonly path: string;
  readonly permission?: string;
}
interface Session {
  readonly employeeId?: string;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly properties: '*' | readonly string[];
}
interface Entry extends Way {
  readonly id: string;
  readonly order: number;
  readonly suits?: (session: Session) => boolean;
}
interface Pages {
  readonly id: string;
  readonly nav: readonly Entry[];
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

describe('after the sign-in', () => {
  const { landingOf } = jest.requireActual<{
    landingOf: (ways: readonly Entry[], session: Session) => Entry | undefined;
  }>('../../services/console/src/shell/landing.ts');
  const landing = (session: Session): string | undefined =>
    landingOf(
      services
        .flatMap(({ nav }) => nav)
        .sort((a, b) => a.order - b.order)
        .filter(({ permission }) => permission === undefined || session.permissions.includes(permission))
        .filter(({ suits }) => suits?.(session) ?? true),
      session,
    )?.path;
  const everywhere: readonly string[] = ['group-it', 'cli', 'general-manager', 'quality-inspector'];

  test('everybody begins with what they work with, whatever else they may do', () => {
    const begun = roles.map(({ roleId, permissions }) => [
      roleId,
      landing({
        ...(roleId === 'cli' ? {} : { employeeId: 'e-1' }),
        roles: [roleId],
        permissions,
        properties: everywhere.includes(roleId) ? '*' : ['p-1'],
      }),
    ]);
    expect(Object.fromEntries(begun)).toEqual({
      'group-it': '/overview',
      cli: '/overview',
      'general-manager': '/overview',
      'leader-in-charge': '/my-month',
      'quality-inspector': '/overview',
      'property-manager': '/my-month',
      'centre-director': '/my-month',
      supervisor: '/my-month',
      'window-staff': '/complaints',
      'customer-service': '/complaints',
      'toll-collector': '/collector-desk',
      maintenance: '/complaints/my-work',
      'security-guard': '/patrol',
      cleaner: '/patrol',
      other: '/my-shifts',
    });
  });

  test('a role of the company’s own that only collects begins at the till as well', () => {
    const permissions = ['billing:read', 'billing:collect', 'complaints:read', 'complaints:receive', 'evaluation:read'];
    expect(landing({ employeeId: 'e-1', roles: ['night-till'], permissions, properties: ['p-1'] })).toBe(
      '/collector-desk',
    );
  });
});
