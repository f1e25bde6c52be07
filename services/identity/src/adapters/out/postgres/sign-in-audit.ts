import { runAsSystem } from '@goldkey/access';
import { appendHistory, type Database } from '@goldkey/postgres';
import type { SignInAudit } from '../../../application/ports.js';
import { loginDigest } from './unknown-logins.js';

/** Sign-ins at what is locked, and sign-outs, in the audit. `secret` is that of {@link loginDigest}. */
export const signInAudit = (database: Database, secret: string): SignInAudit => {
  const remember = (entry: Omit<Parameters<typeof appendHistory>[1][number], 'happenedAt'>): Promise<void> =>
    runAsSystem('identity', () =>
      database.transaction((tx) => appendHistory(tx, [{ ...entry, happenedAt: new Date() }])),
    );
  return {
    triedWhileLocked: (at) =>
      remember({
        ...(typeof at === 'string'
          ? { recordKind: 'login', recordId: loginDigest(at, secret) }
          : { recordKind: 'account', recordId: at.accountId }),
        change: 'tried-while-locked',
      }),
    signedOut: ({ accountId, name }) =>
      remember({
        recordKind: 'account',
        recordId: accountId,
        change: 'signed-out',
        actor: { kind: 'person', id: accountId, name },
      }),
  };
};
