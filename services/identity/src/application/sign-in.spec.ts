import { type Account, evolve } from '../domain/account/account.js';
import type { AccountStore, UnknownLogins } from './ports.js';
import { SignIn } from './sign-in.js';

const RIGHT = 'correct horse';
const wang: Account = {
  accountId: 'a-1',
  login: 'wang',
  name: '王海燕',
  disabled: false,
  passwordHash: RIGHT,
  mustChangePassword: false,
  roles: [],
  failures: 0,
};

const careful = { roleId: 'careful', permissions: [], builtIn: false };

/** One account, `wang`; the clock stands at `now`. */
const world = () => {
  const state = { now: 0, account: wang, failedFrom: [] as string[], roles: [] as string[], locked: [] as unknown[] };
  const tries = new Map<string, { failures: number; lockedUntil?: number }>();
  const accounts = {
    findByLogin: async (login) => (login === 'wang' ? state.account : undefined),
    change: async (_id, decide) => {
      const decision = decide(state.account);
      if (!decision.accepted) return decision;
      state.account = decision.events.reduce(evolve, state.account);
      return { accepted: true, value: state.account };
    },
  } as Partial<AccountStore> as AccountStore;
  const unknown: UnknownLogins = {
    async attempt(login, _at, decide) {
      const decision = decide(tries.get(login) ?? { failures: 0 });
      if (!decision.accepted) return decision;
      for (const event of decision.events)
        if (event.type === 'SignInFailed')
          tries.set(login, { failures: (tries.get(login)?.failures ?? 0) + 1, lockedUntil: event.lockedUntil });
      return { accepted: true, value: undefined };
    },
  };
  const audit = {
    triedWhileLocked: async (at: Account | string) =>
      void state.locked.push(typeof at === 'string' ? at : at.accountId),
  };
  const addresses = {
    failuresSince: async (address: string) => ({
      failures: state.failedFrom.filter((each) => each === address).length,
      lastAt: state.now,
    }),
    recordFailure: async (address: string) => void state.failedFrom.push(address),
  };
  const passwords = {
    hash: async () => '',
    unknown: () => '',
    matches: async (hash?: string, given?: string) => hash === given,
  };
  const asking = {
    standing: { rolesOf: async () => state.roles },
    roles: { known: async () => new Map([['careful', { ...careful, secondFactor: true }]]) },
  };
  const signIn = new SignIn({ accounts, unknown, audit }, passwords, addresses, asking, () => state.now);
  const run = (login: string, password: string, address = '10.0.0.7') => signIn.run({ login, password, address });
  return { state, run };
};

test('a login that nobody has is answered like an account, attempt by attempt', async () => {
  const { state, run } = world();
  const course = async (login: string) => {
    state.now = 0;
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await run(login, 'wrong'));
    state.now = 60_000;
    for (let n = 0; n < 2; n += 1) answers.push(await run(login, 'wrong'));
    return answers;
  };
  const ofAccount = await course('wang');
  expect(ofAccount).toEqual(await course('nobody'));
  expect(ofAccount.map((answer) => (answer.accepted ? '' : answer.refusal.code.replace('identity.', '')))).toEqual([
    ...Array(5).fill('sign-in-refused'),
    'account-locked',
    'sign-in-refused',
    'account-locked',
  ]);
});

test('attempts on a locked account count against the address, be the password right or wrong', async () => {
  const { state, run } = world();
  for (let n = 0; n < 5; n += 1) await run('wang', 'wrong');
  expect(state.failedFrom).toHaveLength(5);
  await run('wang', 'wrong');
  await run('wang', RIGHT);
  expect(state.failedFrom).toHaveLength(7);
  expect(state.locked).toEqual(['a-1', 'a-1']);
  for (let n = 7; n < 50; n += 1) await run('wang', 'wrong');
  expect(await run('wang', 'wrong')).toMatchObject({ refusal: { code: 'identity.too-many-attempts' } });
  expect(await run('wang', 'wrong', '10.0.0.8')).toMatchObject({ refusal: { code: 'identity.account-locked' } });
});

test('who signs in counts against nobody, and their login is taken in any case', async () => {
  const { state, run } = world();
  expect(await run(' WANG ', RIGHT)).toEqual({ accepted: true, value: { accountId: 'a-1', asked: undefined } });
  expect(state.failedFrom).toEqual([]);
});

test('with a second factor the password alone is neither a success nor a failure', async () => {
  const { state, run } = world();
  const secondFactor = { sealedSecret: 's', lastStep: 0, recoveryDigests: [] };
  state.account = { ...wang, secondFactor, failures: 3 };
  expect(await run('wang', RIGHT)).toMatchObject({ value: { asked: 'code' } });
  expect(state.account.failures).toBe(3);
});

test('a role may ask for a second factor, and a password that another set is changed', async () => {
  const { state, run } = world();
  state.account = { ...wang, mustChangePassword: true };
  expect(await run('wang', RIGHT)).toMatchObject({ value: { asked: 'password' } });
  state.roles = ['careful'];
  expect(await run('wang', RIGHT)).toMatchObject({ value: { asked: 'enrolment' } });
});
