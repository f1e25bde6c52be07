import type { PendingSignIn, Session } from '../domain/session/session.js';

/** Milliseconds since the epoch. */
export type Clock = () => number;

/** Secrets for cookies and proofs. */
export interface Secrets {
  /** 256 random bits, base64url. */
  random(): string;
  /** One-way digest under which a secret may be stored. */
  digest(secret: string): string;
}

/** Sessions and sign-ins under way, shared by all replicas. */
export interface SessionStore {
  keepSignIn(signIn: PendingSignIn): Promise<void>;
  /** Takes the sign-in out: a second answer with the same state finds nothing. */
  takeSignIn(state: string): Promise<PendingSignIn | undefined>;
  open(session: Session): Promise<void>;
  find(id: string): Promise<Session | undefined>;
  /** Renews the issuer's tokens; the last writer wins, both tokens being valid. */
  renew(session: Session): Promise<void>;
  touch(id: string, seenAt: number): Promise<void>;
  /** Which appointment the person acts as from now on; `undefined` for all of their own. */
  actAs(id: string, appointmentId: string | undefined): Promise<void>;
  end(id: string): Promise<Session | undefined>;
  /** Forgets sessions and sign-ins that ended before the instants given. */
  sweep(now: number): Promise<void>;
}

/** What the issuer gives for a code or a refresh token. */
export interface IssuerTokens {
  readonly issuerToken: string;
  readonly expiresAt: number;
  readonly refreshToken?: string;
  readonly idToken?: string;
}

export interface BeginSignIn {
  /** The issuer asks who it is although it knows somebody in this browser: a person signs in as another one. */
  readonly afresh: boolean;
}

/** The OpenID Connect issuer, built in or external. */
export interface Issuer {
  /** Where the browser goes to sign in, with the proof keys to keep. */
  begin(state: string, how: BeginSignIn): Promise<{ address: string; codeVerifier: string; nonce: string }>;
  /** The tokens for the issuer's answer; `undefined` where the issuer or the proof says no. */
  finish(answer: URL, signIn: PendingSignIn): Promise<IssuerTokens | undefined>;
  /** New tokens; `undefined` where the refresh token is no longer good. */
  refresh(refreshToken: string): Promise<IssuerTokens | undefined>;
  /** Takes back the refresh token, else the access token; nothing where the issuer offers no such thing. */
  revoke(tokens: { readonly issuerToken: string; readonly refreshToken?: string }): Promise<void>;
  /** Where the browser goes to sign out at the issuer, if it offers that. */
  signOutAddress(idToken: string | undefined): Promise<string | undefined>;
}

/** An internal token, as services accept it. */
export interface InternalToken {
  readonly token: string;
  readonly expiresAt: number;
  /** The account and employee whose it is; absent for programs. */
  readonly of?: StandingChange;
  /** The appointment that it is bounded to; absent where it is to none. */
  readonly actsAs?: string;
}

/** identity, which knows roles and scope. */
export interface TokenExchange {
  /** `undefined` where the issuer's token is unknown, expired, or of a disabled account. */
  exchange(issuerToken: string, actAs?: string): Promise<InternalToken | undefined>;
}

/** Who hears of a session's end. Never fails: who signs out is signed out, whoever hears of it. */
export interface SignOutNews {
  /** identity's audit; the issuer's token must still be good. */
  signedOut(issuerToken: string): Promise<void>;
  /** The issuer: tokens of the session are good for nothing from now on, whoever may have got hold of them. */
  revoked(session: Session): Promise<void>;
}

/** Whose standing may have changed; empty both: anybody's. */
export interface StandingChange {
  readonly accountId?: string;
  readonly employeeId?: string;
}

/** Changes of roles, scope and accounts, as identity tells them. */
export interface StandingNews {
  /** `broken` is called where changes may be missed from now on; `heard` with nobody named begins anew. */
  watch(heard: (change: StandingChange) => void, broken: () => void): () => void;
}
