import { runAsSystem } from '@goldkey/access';
import type { CreateAccount } from './application/create-account.js';
import type { AccountStore } from './application/ports.js';

/** Makes the first account of group IT where its login is free, so that somebody can let the others in. */
export const ensureBootstrap = async (
  { login, password }: { login: string; password: string },
  { accounts, createAccount }: { readonly accounts: AccountStore; readonly createAccount: CreateAccount },
): Promise<void> => {
  if (await accounts.findByLogin(login.toLowerCase())) return;
  const made = await runAsSystem('bootstrap', () =>
    createAccount.run({ login, name: '集团信息部', password, platformRole: 'group-it' }),
  );
  if (!made.accepted && made.refusal.code !== 'identity.login-taken') {
    throw new Error(`the first account cannot be made: ${made.refusal.code} ${JSON.stringify(made.refusal.facts)}`);
  }
};
