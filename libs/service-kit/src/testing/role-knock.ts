import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Caller } from '@goldkey/access';
import { openApiOf, questionsOf } from '../openapi.js';
import type { TestService } from './test-service.js';

/** Made by `npm run generate -- permissions` from identity's own roles. */
const ROLES = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../services/identity/roles.json');

type Roles = Readonly<Record<string, readonly string[]>>;
const rolesOfThePlatform = (): Roles => JSON.parse(readFileSync(ROLES, 'utf8')) as Roles;

interface Door {
  readonly verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly permission?: string;
  readonly open: boolean;
}

/** Whatever stands in a path; nothing has such an id. */
const NOTHING = 'none-0';

const doorsOf = (service: TestService, name: string): readonly Door[] => {
  const { paths } = openApiOf(service.app, name) as {
    paths: Record<string, Record<string, { description?: string; security?: unknown }>>;
  };
  return Object.entries(paths).flatMap(([template, verbs]) =>
    Object.entries(verbs).map(([verb, { description, security }]) => ({
      verb: verb.toUpperCase() as Door['verb'],
      url: template.replace(/\{\w+\}/g, NOTHING),
      permission: /permission (\S+)\./.exec(description ?? '')?.[1],
      open: security !== undefined,
    })),
  );
};

/** Somebody of these permissions who sees one property, of which there is nothing. */
const holderOf = (role: string, permissions: readonly string[]): Caller => ({
  kind: 'person',
  subject: `account-${role}`,
  name: role,
  employeeId: `employee-${role}`,
  roles: [role],
  permissions: new Set(permissions),
  scope: { all: false, properties: [NOTHING] },
});

/** Roles that may do the same here stand for each other: each is asked as, once. */
const differing = (needed: ReadonlySet<string>): readonly { readonly names: string; readonly caller: Caller }[] => {
  const kinds = new Map<string, { names: string[]; permissions: readonly string[] }>();
  for (const [role, permissions] of Object.entries({ ...rolesOfThePlatform(), nobody: [] })) {
    const held = permissions.filter((permission) => needed.has(permission)).sort();
    const kind = kinds.get(held.join()) ?? { names: [], permissions: held };
    kind.names.push(role);
    kinds.set(held.join(), kind);
  }
  return [...kinds.values()].map(({ names, permissions }) => ({
    names: names.join(', '),
    caller: holderOf(names[0] ?? '', permissions),
  }));
};

/** Asks a question by gRPC with a token; throws what the service refuses with. */
export type AskByGrpc = (service: string, rpc: string, token: string) => Promise<unknown>;

const deniesQuestion = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => '',
    ({ code, message }: { code?: string; message?: string }) => String(code ?? message),
  );

/**
 * Knocks at every door of the service, HTTP and gRPC, as nobody and as every role of the platform, and answers where somebody was let
 * in and should not be, or the other way round, and where a door broke. Empty is what a test asks for. Of the roles that may pass
 * a door the first one passes it: what lies behind is not what is tried here. `except` names addresses and questions that are
 * tried elsewhere.
 */
export const knockAsEveryRole = async (
  service: TestService,
  name: string,
  { ask, except = [] }: { readonly ask?: AskByGrpc; readonly except?: readonly string[] } = {},
): Promise<readonly string[]> => {
  const doors = doorsOf(service, name).filter(({ url, open }) => !open && !except.includes(url));
  const questions = questionsOf(service.app).filter(({ rpc, open }) => !open && !except.includes(rpc));
  const wrong: string[] = [];
  const judge = (who: string, what: string, { denied, may }: { denied: boolean; may: boolean }): void => {
    if (denied === may) wrong.push(`${what} as ${who}: ${denied ? 'refused' : 'let in'}`);
  };
  const knock = async ({ verb, url }: Door, token?: string): Promise<boolean> => {
    const { status, body } = await service.request({
      method: verb,
      url,
      token,
      ...(verb === 'GET' ? {} : { body: {} }),
    });
    if (status >= 500 && status !== 503) wrong.push(`${verb} ${url}: ${status} ${JSON.stringify(body)}`);
    return status === 401 || (status === 403 && body.code === 'request.not-permitted');
  };
  for (const door of doors) judge('nobody', `${door.verb} ${door.url}`, { denied: await knock(door), may: false });
  const passed = new Set<unknown>();
  /** Whether it is to be tried with this standing, and whether it is to let in. */
  const trial = (what: Pick<Door, 'permission'>, { permissions }: Caller): { readonly may: boolean } | undefined => {
    const may = what.permission === undefined || permissions.has(what.permission);
    if (may && passed.has(what)) return undefined;
    if (may) passed.add(what);
    return { may };
  };
  const needed = new Set([...doors, ...questions].flatMap(({ permission }) => permission ?? []));
  for (const { names, caller } of differing(needed)) {
    const token = await service.tokenFor(caller, '10m');
    for (const door of doors) {
      const tried = trial(door, caller);
      if (tried !== undefined) judge(names, `${door.verb} ${door.url}`, { ...tried, denied: await knock(door, token) });
    }
    for (const question of ask === undefined ? [] : questions) {
      const tried = trial(question, caller);
      if (tried === undefined) continue;
      const denial = await deniesQuestion(ask?.(question.service, question.rpc, token) ?? Promise.resolve());
      const denied = /not-permitted|unauthenticated/.test(denial);
      judge(names, `${question.service}.${question.rpc}`, { ...tried, denied });
    }
  }
  return wrong;
};
