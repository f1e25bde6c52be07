import type { Decision, Outcome } from '@goldkey/kernel';
import type { Account, AccountEvent, AttemptEvent, Tries } from '../domain/account/account.js';
import type { AddressFailures } from '../domain/account/address.js';
import type { Deputy, DeputyEvent } from '../domain/deputy/deputy.js';
import type { RoleEvent } from '../domain/role/decide.js';
import type { KnownRoles, Role } from '../domain/roles.js';
import type { Appointment, PropertyPlace, RunningAppointment, Unit } from '../domain/scope.js';

/** Milliseconds since the epoch. */
export type Clock = () => number;
export interface Ids {
  next(): string;
}

/** An account with the version of what its administrators change; signing in makes no other one. */
export type KeptAccount = Account & { readonly version: number };

/**
 * Accounts. `identity.account-not-found`, `identity.login-taken` where another has the login, employee or external subject, and
 * `identity.stale-version` where it is another than the one that was seen.
 */
export interface AccountStore {
  add(decision: Decision<AccountEvent>): Promise<Outcome<KeptAccount>>;
  change(
    accountId: string,
    decide: (account: Account) => Decision<AccountEvent>,
    expectedVersion?: number,
  ): Promise<Outcome<KeptAccount>>;
  find(accountId: string): Promise<KeptAccount | undefined>;
  findByLogin(login: string): Promise<Account | undefined>;
  findByExternalSubject(subject: string): Promise<Account | undefined>;
  findByEmployee(employeeId: string): Promise<Account | undefined>;
  /** Accounts of employees that hold one of these roles themselves; none that is disabled. */
  withRoles(roles: readonly string[]): Promise<readonly Account[]>;
}

/** Logins that nobody has, but somebody tries: they are locked as an account would be, or a lock told which exist. */
export interface UnknownLogins {
  attempt(login: string, at: number, decide: (tries: Tries) => Decision<AttemptEvent>): Promise<Outcome<undefined>>;
}

/** What the audit keeps of sign-ins and sign-outs that change no account. */
export interface SignInAudit {
  /** Somebody tried to sign in at a locked account, or at a login that nobody has and that is locked as one would be. */
  triedWhileLocked(at: Account | string): Promise<void>;
  signedOut(account: Account): Promise<void>;
}

/** Password hashing, argon2id. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** A password that nobody can know or guess. */
  unknown(): string;
  /** Takes as long for no account (`undefined`) as for a wrong password. */
  matches(hash: string | undefined, password: string): Promise<boolean>;
}

/** Passwords that everybody tries first. */
export interface CommonPasswords {
  has(password: string): boolean;
}

/** Codes of authenticators (TOTP, RFC 6238): six digits, new every 30 seconds. */
export interface OneTimeCodes {
  /** A new secret, as authenticators take it in by hand. */
  newSecret(): string;
  /** `otpauth://…`, for a QR code. */
  addressOf(secret: string, login: string): string;
  /** The step of time in which the secret shows this code, one before and after now included; `undefined` where it does not. */
  stepOf(secret: string, code: string, now: number): number | undefined;
}

/** Codes for the day the authenticator is lost. */
export interface RecoveryCodes {
  make(): { readonly codes: readonly string[]; readonly digests: readonly string[] };
  digestOf(code: string): string;
}

/** Keeps what is stored from making sense to who reads the database alone. */
export interface Seal {
  close(text: string): string;
  open(sealed: string): string;
}

/** Where a sign-in stands between the password and its end, by the issuer's interaction. */
export interface SignInStep {
  readonly accountId: string;
  readonly asked: 'code' | 'enrolment' | 'password';
  /** The secret of an enrolment under way, sealed. */
  readonly sealedSecret?: string;
}
export interface SignInSteps {
  keep(interaction: string, step: SignInStep): Promise<void>;
  find(interaction: string): Promise<SignInStep | undefined>;
  forget(interaction: string): Promise<void>;
}

/** Links by which somebody sets a new password, each good once. */
export interface ResetLinks {
  /** Answers the secret of the link, which is stored nowhere; `undefined` where the account has too many already. */
  make(link: { accountId: string; expiresAt: number }, at: number): Promise<string | undefined>;
  /** The account, while the link is good. */
  find(secret: string, at: number): Promise<string | undefined>;
  /**
   * Does the work for the account while the link is good, and nobody else by the same link meanwhile. The new password ends it, with
   * all others of the account; without one it stays good.
   */
  use<Done>(secret: string, at: number, work: (accountId: string) => Promise<Done>): Promise<Done | undefined>;
}

/** What reaches a person outside of the platform. */
export interface Message {
  readonly to: string;
  readonly kind: 'password-reset';
  readonly link: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}
export interface Messages {
  /** Whether messages reach anybody here; without it a person asks group IT. */
  readonly reaches: boolean;
  send(message: Message): Promise<void>;
}

/** A role with its version: 0 while it stands as the platform brings it. */
export type KeptRole = Role & { readonly version: number };

/** Roles: those that the platform brings, as they were changed, and the group's own. */
export interface Roles {
  known(): Promise<KnownRoles>;
  /** All of them with their versions. */
  kept(): Promise<readonly KeptRole[]>;
  /** `identity.role-not-found` is the decision's to say; `identity.stale-version` where it is another than the one that was seen. */
  change(
    roleId: string,
    decide: (known: Role | undefined, holders: number) => Decision<RoleEvent>,
    expectedVersion?: number,
  ): Promise<Outcome<KeptRole>>;
}

/** A deputy as pages show it: with names, as far as they are known here. */
export interface DeputyLine extends Deputy {
  readonly holderName?: string;
  readonly deputyName?: string;
  readonly role?: string;
  readonly unitName?: string;
  readonly state: 'coming' | 'running' | 'over';
}

/** Who stands in for whom. */
export interface Deputies {
  /** Decides about the deputies of one appointment; two decisions wait for each other. */
  appoint(
    appointmentId: string,
    decide: (deputies: readonly Deputy[]) => Decision<DeputyEvent>,
  ): Promise<Outcome<Deputy>>;
  change(deputyId: string, decide: (deputy: Deputy) => Decision<DeputyEvent>): Promise<Outcome<Deputy>>;
  /** Those who have not ended, of appointments that others hold. */
  of(deputyEmployeeId: string): Promise<readonly Deputy[]>;
  /** Those who have not ended, of these appointments. */
  ofAppointments(appointmentIds: readonly string[]): Promise<readonly Deputy[]>;
  /** The newest 500; `ofEmployee`: those that they gave or are themselves. */
  list(question: { state?: DeputyLine['state']; ofEmployee?: string }): Promise<readonly DeputyLine[]>;
}

/** Tells all who keep internal tokens that what a person may do has changed, once the transaction is committed. */
export interface StandingChange {
  /** Absent both: anybody's may have changed. */
  readonly accountId?: string;
  readonly employeeId?: string;
}

/** Failed attempts by network address over all accounts, or by the name of whatever else is watched. */
export interface AddressWatch {
  /** How many failed since the instant, and the last of them. */
  failuresSince(address: string, since: number): Promise<AddressFailures>;
  recordFailure(address: string, at: number): Promise<void>;
}

/** What is known of the organisation from the events of staffing and estates. */
export interface Organisation {
  keepUnit(unit: Unit, eventId: string, at: number): Promise<void>;
  keepProperty(place: PropertyPlace & { timeZone?: string }, eventId: string, at: number): Promise<void>;
  keepAppointment(
    appointment: Appointment & { appointmentId: string; employeeId: string; from: string },
    eventId: string,
    at: number,
  ): Promise<void>;
  endAppointment(appointmentId: string, until: string, eventId: string, at: number): Promise<void>;
  /** Takes facts back by the ids of their events. */
  withdraw(eventIds: readonly string[]): Promise<void>;
  /** Appointments that run at the instant, each by its own property's calendar. */
  appointmentsOf(employeeId: string, at: number): Promise<readonly RunningAppointment[]>;
  /** Appointments with one of these roles that run at the instant. */
  appointmentsWith(roles: readonly string[], at: number): Promise<readonly RunningAppointment[]>;
  /** One appointment, while it runs. */
  appointment(appointmentId: string, at: number): Promise<RunningAppointment | undefined>;
  units(): Promise<readonly Unit[]>;
  properties(): Promise<readonly PropertyPlace[]>;
}

/** Whom an issuer's token stands for. */
export type TokenHolder =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'external'; readonly subject: string; readonly login?: string }
  | { readonly kind: 'client'; readonly clientId: string };

/** The issuers whose tokens are accepted. */
export interface IssuerTokens {
  /** `undefined` where the token is unknown, expired or revoked. */
  holderOf(token: string): Promise<TokenHolder | undefined>;
}

/** Claims of the internal token (libs/access reads them). */
export interface InternalClaims {
  readonly subject: string;
  readonly name: string;
  readonly kind: 'person' | 'client';
  readonly employeeId?: string;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly scope: '*' | readonly string[];
  /** Where posts differ in what they give and where: what each of them gives. */
  readonly grants?: readonly { readonly permissions: readonly string[]; readonly scope: '*' | readonly string[] }[];
  /** The appointment that the person acts as, and for a deputy whose it is. */
  readonly actsAs?: { readonly appointmentId: string; readonly onBehalfOf?: { employeeId: string; name: string } };
}

export interface SignedToken {
  readonly token: string;
  readonly expiresAt: number;
}

/** Signs internal tokens with the newest key that all who verify know. */
export interface TokenSigner {
  sign(claims: InternalClaims): Promise<SignedToken>;
}

/** Keys that tokens are signed with. */
export interface SigningKeys {
  /** Makes a new key that signs as soon as all who verify know it; older ones still verify until what they signed has run out. */
  rotate(at: number): Promise<{ keyId: string }>;
  /** The age of the newest key in milliseconds; `undefined` where there is none. */
  age(at: number): Promise<number | undefined>;
}
