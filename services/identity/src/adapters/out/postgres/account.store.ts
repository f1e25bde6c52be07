import { currentCallerOrNone, runAsSystem } from '@goldkey/access';
import { type Decision, type Outcome, refuse } from '@goldkey/kernel';
import { type Actor, appendHistory, type Database, type Transaction, violatedConstraint } from '@goldkey/postgres';
import type { AccountStore } from '../../../application/ports.js';
import { type Account, type AccountEvent, evolve } from '../../../domain/account/account.js';
import type { PlatformRole } from '../../../domain/roles.js';

interface AccountRow {
  id: string;
  login: string;
  name: string;
  employee_id: string | null;
  platform_role: PlatformRole | null;
  external_subject: string | null;
  disabled: boolean;
  password_hash: string;
  failures: number;
  locked_until: Date | null;
}

const accountOf = (row: AccountRow): Account => ({
  accountId: row.id,
  login: row.login,
  name: row.name,
  employeeId: row.employee_id ?? undefined,
  platformRole: row.platform_role ?? undefined,
  externalSubject: row.external_subject ?? undefined,
  disabled: row.disabled,
  passwordHash: row.password_hash,
  failures: row.failures,
  lockedUntil: row.locked_until?.getTime(),
});

const SAVE = `
  INSERT INTO account (id, login, name, employee_id, platform_role, external_subject, disabled, password_hash, failures, locked_until)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (id) DO UPDATE SET disabled = $7, password_hash = $8, failures = $9, locked_until = $10, version = account.version + 1`;

const WORDS: Readonly<Record<AccountEvent['type'], string>> = {
  AccountCreated: 'created',
  PasswordSet: 'password-set',
  AccountDisabled: 'disabled',
  AccountEnabled: 'enabled',
  SignInSucceeded: 'signed-in',
  SignInFailed: 'sign-in-failed',
};

/** Whoever is signed in by the old password, or to a closed account, is so no longer. */
const ENDS_SESSIONS: ReadonlySet<AccountEvent['type']> = new Set(['PasswordSet', 'AccountDisabled']);

const themselves = ({ accountId, name }: Account): Actor => ({ kind: 'person', id: accountId, name });

/** What the audit keeps of an event besides who, when and which: from where, and what followed. Never a password. */
const remembered = (event: AccountEvent): Record<string, unknown> => {
  switch (event.type) {
    case 'AccountCreated': {
      const { login, employeeId, platformRole } = event.account;
      return { login, employeeId, platformRole };
    }
    case 'SignInSucceeded':
      return { address: event.address };
    case 'SignInFailed':
      return { address: event.address, ...(event.lockedUntil === undefined ? {} : { locked: true }) };
    default:
      return {};
  }
};

const save = async (tx: Transaction, account: Account, events: readonly AccountEvent[]): Promise<void> => {
  await tx.query(SAVE, [
    account.accountId,
    account.login,
    account.name,
    account.employeeId ?? null,
    account.platformRole ?? null,
    account.externalSubject ?? null,
    account.disabled,
    account.passwordHash,
    account.failures,
    account.lockedUntil === undefined ? null : new Date(account.lockedUntil),
  ]);
  await appendHistory(
    tx,
    events.map((event) => ({
      recordKind: 'account',
      recordId: account.accountId,
      happenedAt: new Date(),
      change: WORDS[event.type],
      data: remembered(event),
      ...(event.type === 'SignInSucceeded' ? { actor: themselves(account) } : {}),
    })),
  );
  if (events.some(({ type }) => ENDS_SESSIONS.has(type))) {
    await tx.query("DELETE FROM issuer_item WHERE payload->>'accountId' = $1", [account.accountId]);
  }
};

/** Signing in happens before anybody is known, and accounts belong to no property: then the system acts. */
const acting = <T>(work: () => Promise<T>): Promise<T> =>
  currentCallerOrNone()?.scope.all ? work() : runAsSystem('identity', work);

/** Accounts in the service's database; each change is remembered in the history, passwords are not. */
export const accountStore = (database: Database): AccountStore => {
  const one = async (condition: string, value: string): Promise<Account | undefined> => {
    const [row] = await database.statement<AccountRow>(`SELECT * FROM account WHERE ${condition} = $1`, [value]);
    return row && accountOf(row);
  };
  return {
    async add(decision: Decision<AccountEvent>): Promise<Outcome<Account>> {
      if (!decision.accepted) return decision;
      const [created] = decision.events;
      if (created?.type !== 'AccountCreated') throw new Error('an account begins by being created');
      try {
        await acting(() => database.transaction((tx) => tx.attempt(() => save(tx, created.account, decision.events))));
      } catch (error) {
        if (violatedConstraint(error) === undefined) throw error;
        return refuse('identity.login-taken', { login: created.account.login });
      }
      return { accepted: true, value: created.account };
    },

    change: (accountId, decide) =>
      acting(() =>
        database.transaction(async (tx): Promise<Outcome<Account>> => {
          const [row] = await tx.query<AccountRow>('SELECT * FROM account WHERE id::text = $1 FOR UPDATE', [accountId]);
          if (!row) return refuse('identity.account-not-found', { accountId });
          const decision = decide(accountOf(row));
          if (!decision.accepted) return decision;
          const account = decision.events.reduce(evolve, accountOf(row));
          if (decision.events.length > 0) await save(tx, account, decision.events);
          return { accepted: true, value: account };
        }),
      ),

    find: (accountId) => one('id::text', accountId),
    findByLogin: (login) => one('login', login),
    findByExternalSubject: (subject) => one('external_subject', subject),
  };
};
