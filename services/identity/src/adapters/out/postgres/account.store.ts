import { type Decision, type Outcome, refuse } from '@goldkey/kernel';
import {
  type Actor,
  appendHistory,
  type Database,
  type HistoryEntry,
  type Transaction,
  violatedConstraint,
} from '@goldkey/postgres';
import type { AccountStore, KeptAccount } from '../../../application/ports.js';
import {
  type Account,
  type AccountDetails,
  type AccountEvent,
  evolve,
  type SecondFactor,
} from '../../../domain/account/account.js';
import type { PlatformRole } from '../../../domain/roles.js';
import { groupWide } from './group-wide.js';
import { announceStanding } from './standing-news.js';

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
  roles: string[];
  contact: string | null;
  must_change_password: boolean;
  second_factor: SecondFactor | null;
  version: number;
}

const accountOf = (row: AccountRow): KeptAccount => ({
  version: row.version,
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
  roles: row.roles,
  contact: row.contact ?? undefined,
  mustChangePassword: row.must_change_password,
  secondFactor: row.second_factor ?? undefined,
});

const SAVE = `
  INSERT INTO account (id, login, name, employee_id, platform_role, external_subject, disabled, password_hash, failures, locked_until,
    roles, contact, must_change_password, second_factor)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  ON CONFLICT (id) DO UPDATE SET name = $3, employee_id = $4, platform_role = $5, external_subject = $6, disabled = $7,
    password_hash = $8, failures = $9, locked_until = $10, roles = $11, contact = $12, must_change_password = $13,
    second_factor = $14, version = account.version + $15
  RETURNING version`;

const WORDS: Readonly<Record<AccountEvent['type'], string>> = {
  AccountCreated: 'created',
  AccountEdited: 'edited',
  PasswordSet: 'password-set',
  ResetLinkMade: 'reset-link-made',
  SecondFactorEnrolled: 'second-factor-enrolled',
  CodeTaken: 'code-taken',
  RecoveryCodeTaken: 'recovery-code-taken',
  RecoveryCodesRenewed: 'recovery-codes-renewed',
  SecondFactorRemoved: 'second-factor-removed',
  SessionsEnded: 'sessions-ended',
  AccountDisabled: 'disabled',
  AccountEnabled: 'enabled',
  SignInSucceeded: 'signed-in',
  SignInFailed: 'sign-in-failed',
};

/** Whoever is signed in by the old password, or to a closed account, is so no longer. */
const ENDS_SESSIONS: ReadonlySet<AccountEvent['type']> = new Set(['PasswordSet', 'AccountDisabled', 'SessionsEnded']);

/** What a person may do is another after these. */
const CHANGES_STANDING: ReadonlySet<AccountEvent['type']> = new Set([
  ...ENDS_SESSIONS,
  'AccountEdited',
  'AccountEnabled',
]);

/** What is written in an account without its administrators having changed anything of it. */
const NO_OTHER_VERSION: ReadonlySet<AccountEvent['type']> = new Set([
  'SignInSucceeded',
  'SignInFailed',
  'CodeTaken',
  'RecoveryCodeTaken',
  'RecoveryCodesRenewed',
  'ResetLinkMade',
  'SessionsEnded',
]);

/** What the person does before anybody is known; the system writes it, in their name. */
const BY_THEMSELVES: ReadonlySet<AccountEvent['type']> = new Set([
  'SignInSucceeded',
  'CodeTaken',
  'RecoveryCodeTaken',
  'SecondFactorEnrolled',
]);

const themselves = ({ accountId, name }: Account): Actor => ({ kind: 'person', id: accountId, name });

/** What the audit keeps of an event besides who, when, which and from where. Never a password, a secret or a code. */
const remembered = (event: AccountEvent): Record<string, unknown> => {
  switch (event.type) {
    case 'AccountCreated': {
      const { login, employeeId, platformRole, roles } = event.account;
      return { login, employeeId, platformRole, roles };
    }
    case 'SignInFailed':
      return {
        ...(event.lockedUntil === undefined ? {} : { locked: true }),
        ...(event.factor === undefined ? {} : { factor: event.factor }),
      };
    case 'PasswordSet':
    case 'SecondFactorRemoved':
    case 'ResetLinkMade':
      return { by: event.by };
    default:
      return {};
  }
};

/** Where a person is reached is told as changed, not as what. */
const withoutContact = ({ contact, ...rest }: Partial<AccountDetails>): Record<string, unknown> => ({
  ...rest,
  ...(contact === undefined ? {} : { contact: '…' }),
});

const entryOf = (account: Account, event: AccountEvent): HistoryEntry => ({
  recordKind: 'account',
  recordId: account.accountId,
  happenedAt: new Date(),
  change: WORDS[event.type],
  data: remembered(event),
  ...(event.type === 'AccountEdited'
    ? { before: withoutContact(event.before), after: withoutContact(event.after) }
    : {}),
  ...(BY_THEMSELVES.has(event.type) || (event.type === 'PasswordSet' && event.by !== 'administrator')
    ? { actor: themselves(account) }
    : {}),
});

/** Sessions, sign-ins that are half done, and links for a new password: who began them may be who is to be kept out. */
const endWhatWasBegun = async (tx: Transaction, accountId: string): Promise<void> => {
  await tx.query("DELETE FROM issuer_item WHERE payload->>'accountId' = $1", [accountId]);
  await tx.query("DELETE FROM issuer_item WHERE kind = 'Interaction' AND payload #>> '{result,login,accountId}' = $1", [
    accountId,
  ]);
  await tx.query('DELETE FROM sign_in_step WHERE account_id = $1::uuid', [accountId]);
  await tx.query('DELETE FROM reset_link WHERE account_id = $1::uuid', [accountId]);
};

/** What an administrator who saw an older version is told: never what proves who somebody is. */
const standingOf = (account: KeptAccount): object => {
  const { accountId, login, name, employeeId, platformRole, roles, contact, externalSubject, disabled, version } =
    account;
  const told = { accountId, login, name, employeeId, platformRole, roles, contact, externalSubject, disabled, version };
  return { ...told, secondFactor: account.secondFactor !== undefined };
};

/** Answers the version of what is kept. */
const save = async (tx: Transaction, account: Account, events: readonly AccountEvent[]): Promise<number> => {
  const [kept] = await tx.query<{ version: number }>(SAVE, [
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
    account.roles,
    account.contact ?? null,
    account.mustChangePassword,
    account.secondFactor === undefined ? null : JSON.stringify(account.secondFactor),
    events.every(({ type }) => NO_OTHER_VERSION.has(type)) ? 0 : 1,
  ]);
  await appendHistory(
    tx,
    events.map((event) => entryOf(account, event)),
  );
  if (events.some(({ type }) => ENDS_SESSIONS.has(type))) await endWhatWasBegun(tx, account.accountId);
  const { accountId, employeeId } = account;
  if (events.some(({ type }) => CHANGES_STANDING.has(type))) await announceStanding(tx, { accountId, employeeId });
  return kept?.version ?? 1;
};

/** Accounts in the service's database; each change is remembered in the history, passwords are not. */
export const accountStore = (database: Database): AccountStore => {
  const one = async (condition: string, value: string): Promise<KeptAccount | undefined> => {
    const [row] = await database.statement<AccountRow>(`SELECT * FROM account WHERE ${condition} = $1`, [value]);
    return row && accountOf(row);
  };
  return {
    async add(decision: Decision<AccountEvent>): Promise<Outcome<KeptAccount>> {
      if (!decision.accepted) return decision;
      const [created] = decision.events;
      if (created?.type !== 'AccountCreated') throw new Error('an account begins by being created');
      try {
        const version = await groupWide(database, (tx) => tx.attempt(() => save(tx, created.account, decision.events)));
        return { accepted: true, value: { ...created.account, version } };
      } catch (error) {
        if (violatedConstraint(error) === undefined) throw error;
        return refuse('identity.login-taken', { login: created.account.login });
      }
    },

    change: (accountId, decide, expectedVersion) =>
      groupWide(database, async (tx): Promise<Outcome<KeptAccount>> => {
        const [row] = await tx.query<AccountRow>('SELECT * FROM account WHERE id::text = $1 FOR UPDATE', [accountId]);
        if (!row) return refuse('identity.account-not-found', { accountId });
        const { version, ...before } = accountOf(row);
        if (expectedVersion !== undefined && expectedVersion !== version)
          return refuse('identity.stale-version', { id: accountId, current: standingOf({ ...before, version }) });
        const decision = decide(before);
        if (!decision.accepted) return decision;
        const account = decision.events.reduce(evolve, before as Account);
        if (decision.events.length === 0) return { accepted: true, value: { ...account, version } };
        try {
          const saved = await tx.attempt(() => save(tx, account, decision.events));
          return { accepted: true, value: { ...account, version: saved } };
        } catch (error) {
          if (violatedConstraint(error) === undefined) throw error;
          return refuse('identity.login-taken', { login: account.login });
        }
      }),

    find: (accountId) => one('id::text', accountId),
    findByLogin: (login) => one('login', login),
    findByExternalSubject: (subject) => one('external_subject', subject),
    findByEmployee: (employeeId) => one('employee_id', employeeId),
    async withRoles(roles) {
      const rows = await database.statement<AccountRow>(
        `SELECT * FROM account WHERE employee_id IS NOT NULL AND NOT disabled AND (roles && $1::text[] OR platform_role = ANY ($1::text[]))`,
        [roles],
      );
      return rows.map(accountOf);
    },
  };
};
