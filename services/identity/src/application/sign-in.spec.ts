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
  failures: 0,
};

/** One account, `wang`; the clock stands at `now`. */
const world = () => {
  const state = { now: 0, account: wang, failedFrom: [] as string[] };
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
  const addresses = {
    failuresSince: async (address: string) => state.failedFrom.filter((each) => each === address).length,
    recordFailure: async (address: string) => void state.failedFrom.push(address),
  };
  const passwords = { hash: async () => '', matches: async (hash?: string, given?: string) => hash === given };
  const signIn = new SignIn({ accounts, unknown }, passwords, addresses, () => state.now);
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
  for (let n = 7; n < 50; n += 1) await run('wang', 'wrong');
  expect(await run('wang', 'wrong')).toMatchObject({ refusal: { code: 'identity.too-many-attempts' } });
  expect(await run('wang', 'wrong', '10.0.0.8')).toMatchObject({ refusal: { code: 'identity.account-locked' } });
});

test('who signs in counts against nobody, and their login is taken in any case', async () => {
  const { state, run } = world();
  expect(await run(' WANG ', RIGHT)).toEqual({ accepted: true, value: { accountId: 'a-1' } });
  expect(state.failedFrom).toEqual([]);
});
