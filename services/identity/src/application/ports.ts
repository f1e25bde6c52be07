import type { Decision, Outcome } from '@goldkey/kernel';
import type { Account, AccountEvent, AttemptEvent, Tries } from '../domain/account/account.js';
import type { Appointment, PropertyPlace, Unit } from '../domain/scope.js';

/** Milliseconds since the epoch. */
export type Clock = () => number;
export interface Ids {
  next(): string;
}

/** Accounts. `identity.account-not-found`, and `identity.login-taken` where another has the login, employee or external subject. */
export interface AccountStore {
  add(decision: Decision<AccountEvent>): Promise<Outcome<Account>>;
  change(accountId: string, decide: (account: Account) => Decision<AccountEvent>): Promise<Outcome<Account>>;
  find(accountId: string): Promise<Account | undefined>;
  findByLogin(login: string): Promise<Account | undefined>;
  findByExternalSubject(subject: string): Promise<Account | undefined>;
}

/** Logins that nobody has, but somebody tries: they are locked as an account would be, or a lock told which exist. */
export interface UnknownLogins {
  attempt(login: string, at: number, decide: (tries: Tries) => Decision<AttemptEvent>): Promise<Outcome<undefined>>;
}

/** Password hashing, argon2id. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long for no account (`undefined`) as for a wrong password. */
  matches(hash: string | undefined, password: string): Promise<boolean>;
}

/** Failed attempts by network address, over all accounts. */
export interface AddressWatch {
  /** How many failed since the instant. */
  failuresSince(address: string, since: number): Promise<number>;
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
  appointmentsOf(employeeId: string, at: number): Promise<readonly Appointment[]>;
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
