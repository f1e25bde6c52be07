import type { Session } from '../domain/session/session.js';
import { Authorize } from './authorize.js';
import type { InternalToken, Issuer, Secrets, SessionStore } from './ports.js';

const secrets: Secrets = { random: () => 'random', digest: (secret) => `digest of ${secret}` };

const stored = (change: Partial<Session> = {}): Session => ({
  id: 'digest of cookie',
  issuerToken: 'issuer-1',
  issuerTokenExpiresAt: 3_600_000,
  refreshToken: 'refresh-1',
  csrfToken: 'csrf',
  startedAt: 0,
  lastSeenAt: 0,
  ...change,
});

const world = (session: Session | undefined) => {
  const state = { now: 1000, session, exchanges: 0, refreshes: 0, known: new Set(['issuer-1', 'issuer-2']) };
  const store = {
    find: async (id: string) => (id === state.session?.id ? state.session : undefined),
    renew: async (renewed: Session) => {
      state.session = renewed;
    },
    touch: async (_id: string, lastSeenAt: number) => {
      if (state.session) state.session = { ...state.session, lastSeenAt };
    },
  } as unknown as SessionStore;
  const issuer = {
    refresh: async (token: string) => {
      state.refreshes += 1;
      return token === 'refresh-1'
        ? { issuerToken: 'issuer-2', expiresAt: state.now + 3_600_000, refreshToken: 'refresh-2' }
        : undefined;
    },
  } as unknown as Issuer;
  const exchange = async (token: string, actAs?: string): Promise<InternalToken | undefined> => {
    state.exchanges += 1;
    if (!state.known.has(token)) return undefined;
    const internal = `internal for ${token}${actAs === undefined ? '' : ` as ${actAs}`}`;
    return { token: internal, expiresAt: state.now + 120_000, of: { accountId: 'acc', employeeId: 'e-1' } };
  };
  return { state, authorize: new Authorize(issuer, store, { exchange }, secrets, () => state.now) };
};

test('a cookie of a living session becomes an internal token', async () => {
  const { authorize } = world(stored());
  expect(await authorize.cookie('cookie')).toMatchObject({ token: 'internal for issuer-1' });
  expect(await authorize.cookie('another cookie')).toBeUndefined();
});

test('an internal token is kept for 30 s at most, so that what ends by the calendar takes effect', async () => {
  const { state, authorize } = world(stored());
  authorize.standingChanged({});
  await authorize.cookie('cookie');
  state.now += 29_999;
  await authorize.cookie('cookie');
  expect(state.exchanges).toBe(1);
  state.now += 1;
  state.known.clear();
  expect(await authorize.cookie('cookie')).toBeUndefined();
});

test('requests at the same moment share one exchange', async () => {
  const { state, authorize } = world(stored());
  await Promise.all([authorize.cookie('cookie'), authorize.cookie('cookie'), authorize.bearer('issuer-1')]);
  expect(state.exchanges).toBe(1);
});

test('a token that was refused is asked again the next time', async () => {
  const { state, authorize } = world(stored());
  expect(await authorize.bearer('issuer-3')).toBeUndefined();
  state.known.add('issuer-3');
  expect(await authorize.bearer('issuer-3')).toBe('internal for issuer-3');
});

test('a session whose issuer token runs out is renewed and goes on', async () => {
  const { state, authorize } = world(stored({ issuerTokenExpiresAt: 2000 }));
  expect(await authorize.cookie('cookie')).toMatchObject({ token: 'internal for issuer-2' });
  expect(state.session).toMatchObject({ issuerToken: 'issuer-2', refreshToken: 'refresh-2' });
});

test('requests at the moment of a renewal share it, for a refresh token works once', async () => {
  const { state, authorize } = world(stored({ issuerTokenExpiresAt: 2000 }));
  const answers = await Promise.all([authorize.cookie('cookie'), authorize.cookie('cookie')]);
  expect(answers.map((answer) => answer?.token)).toEqual(['internal for issuer-2', 'internal for issuer-2']);
  expect(state.refreshes).toBe(1);
});

test('a session that can no longer be renewed is over', async () => {
  const { authorize } = world(stored({ issuerTokenExpiresAt: 2000, refreshToken: 'used up' }));
  expect(await authorize.cookie('cookie')).toBeUndefined();
});

test('an idle session is over', async () => {
  const { state, authorize } = world(stored());
  state.now = 3 * 60 * 60_000;
  expect(await authorize.cookie('cookie')).toBeUndefined();
});

test('whose standing has changed is asked for anew with the very next request, and nobody else', async () => {
  const { state, authorize } = world(stored());
  authorize.standingChanged({});
  await authorize.cookie('cookie');
  authorize.standingChanged({ employeeId: 'e-2' });
  await authorize.cookie('cookie');
  expect(state.exchanges).toBe(1);
  for (const change of [{ employeeId: 'e-1' }, { accountId: 'acc' }, {}]) {
    authorize.standingChanged(change);
    await authorize.cookie('cookie');
  }
  expect(state.exchanges).toBe(4);
});

test('a change while an exchange is under way keeps its answer from being kept', async () => {
  const { state, authorize } = world(stored());
  authorize.standingChanged({});
  const running = authorize.bearer('issuer-1');
  authorize.standingChanged({ employeeId: 'e-1' });
  await running;
  await authorize.bearer('issuer-1');
  expect(state.exchanges).toBe(2);
});

test('while changes may be missed a token is kept for a second', async () => {
  const { state, authorize } = world(stored());
  authorize.standingChanged({});
  await authorize.cookie('cookie');
  authorize.unwatched();
  await authorize.cookie('cookie');
  state.now += 999;
  await authorize.cookie('cookie');
  expect(state.exchanges).toBe(2);
  state.now += 1;
  await authorize.cookie('cookie');
  expect(state.exchanges).toBe(3);
});

test('who acts as one appointment has its token, and not the one for all of them', async () => {
  const { authorize } = world(stored({ actingAs: 'a-1' }));
  expect(await authorize.cookie('cookie')).toMatchObject({ token: 'internal for issuer-1 as a-1' });
  expect(await authorize.bearer('issuer-1')).toBe('internal for issuer-1');
});

test('whoever got hold of the token of a session has nothing the moment it is signed out, as whatever its person acted', async () => {
  const { state, authorize } = world(stored({ actingAs: 'a-1' }));
  authorize.standingChanged({});
  await authorize.cookie('cookie');
  await authorize.bearer('issuer-1');
  const running = authorize.tokenOf(stored({ actingAs: 'a-2' }));
  state.known.clear();
  authorize.forget(stored({ actingAs: 'a-1' }));
  await running;
  expect(await authorize.bearer('issuer-1')).toBeUndefined();
  for (const actingAs of ['a-1', 'a-2']) expect(await authorize.tokenOf(stored({ actingAs }))).toBeUndefined();
});
