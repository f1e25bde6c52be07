import { hasEnded, needsRefresh, type Session } from '../domain/session/session.js';
import type { Clock, InternalToken, Issuer, Secrets, SessionStore, StandingChange, TokenExchange } from './ports.js';

const KEEP_LONGEST = 30_000;
/** While changes of standing may be missed, nothing is kept for longer than this. */
const KEEP_UNWATCHED = 1_000;
const RENEW_AHEAD = 10_000;
const TOUCH_EVERY = 60_000;
const MOST_KEPT = 10_000;

interface Kept {
  readonly answer: Promise<InternalToken | undefined>;
  readonly until: number;
  /** Digest of the issuer's token that it was exchanged for. */
  readonly by: string;
  /** Whose it is, once that is known. */
  readonly of?: StandingChange;
}

/** Who a request comes from, as the internal token that services accept; `undefined` where it proves nothing. */
export class Authorize {
  readonly #kept = new Map<string, Kept>();
  readonly #renewing = new Map<string, Promise<Session | undefined>>();
  #watched = false;
  /** Counts changes: an exchange that was under way while one came is not kept. */
  #changes = 0;

  constructor(
    private readonly issuer: Issuer,
    private readonly sessions: SessionStore,
    private readonly tokens: TokenExchange,
    private readonly secrets: Secrets,
    private readonly now: Clock,
  ) {}

  /** By the issuer's access token, as command-line clients send it. */
  async bearer(issuerToken: string): Promise<string | undefined> {
    return (await this.#exchanged(issuerToken))?.token;
  }

  /** The session of a cookie while it lasts, whether or not the issuer and identity answer. */
  async sessionOf(secret: string): Promise<Session | undefined> {
    const found = await this.sessions.find(this.secrets.digest(secret));
    return found && !hasEnded(found, this.now()) ? found : undefined;
  }

  /** By the secret in a browser's cookie. */
  async cookie(secret: string): Promise<{ session: Session; token: string } | undefined> {
    const session = await this.#session(this.secrets.digest(secret));
    if (!session) return undefined;
    const token = await this.tokenOf(session);
    return token === undefined ? undefined : { session, token };
  }

  /** The internal token of a session, bounded to the appointment that its person acts as. */
  async tokenOf(session: Session): Promise<string | undefined> {
    return (await this.internalTokenOf(session))?.token;
  }

  /** As {@link tokenOf}, with which appointment it is bounded to. */
  internalTokenOf(session: Session): Promise<InternalToken | undefined> {
    return this.#exchanged(session.issuerToken, session.actingAs);
  }

  /** Somebody's standing has changed (nobody named: anybody's): the next request asks identity anew. */
  standingChanged({ accountId, employeeId }: StandingChange): void {
    this.#watched = true;
    this.#changes += 1;
    const everybody = accountId === undefined && employeeId === undefined;
    for (const [key, { of }] of this.#kept) {
      const meant =
        everybody ||
        of === undefined ||
        (accountId !== undefined && of.accountId === accountId) ||
        (employeeId !== undefined && of.employeeId === employeeId);
      if (meant) this.#kept.delete(key);
    }
  }

  /** Changes may be missed until the next one is told. */
  unwatched(): void {
    this.#watched = false;
    this.#changes += 1;
    this.#kept.clear();
  }

  /** Forgets what was kept for a session that ended, as whatever its person acted: who comes with its token is refused at once. */
  forget(session: Session): void {
    const ended = this.secrets.digest(session.issuerToken);
    this.#changes += 1;
    for (const [key, { by }] of this.#kept) if (by === ended) this.#kept.delete(key);
  }

  async #session(id: string): Promise<Session | undefined> {
    const found = await this.sessions.find(id);
    const now = this.now();
    if (!found || hasEnded(found, now)) return undefined;
    if (now - found.lastSeenAt > TOUCH_EVERY) await this.sessions.touch(id, now);
    return needsRefresh(found, now) ? this.#renewed(found) : found;
  }

  /** A refresh token works once, and issuers take a second use for theft: requests at one moment share one renewal. */
  #renewed(session: Session): Promise<Session | undefined> {
    const running = this.#renewing.get(session.id);
    if (running) return running;
    const renewing = this.#renew(session).finally(() => this.#renewing.delete(session.id));
    this.#renewing.set(session.id, renewing);
    return renewing;
  }

  async #renew(found: Session): Promise<Session | undefined> {
    const tokens = found.refreshToken ? await this.issuer.refresh(found.refreshToken) : undefined;
    // Another replica may have used the refresh token a moment ago: its result is as good.
    if (!tokens) return this.#renewedMeanwhile(found);
    const renewed = {
      ...found,
      issuerToken: tokens.issuerToken,
      issuerTokenExpiresAt: tokens.expiresAt,
      refreshToken: tokens.refreshToken ?? found.refreshToken,
      idToken: tokens.idToken ?? found.idToken,
    };
    await this.sessions.renew(renewed);
    return renewed;
  }

  async #renewedMeanwhile(stale: Session): Promise<Session | undefined> {
    const now = await this.sessions.find(stale.id);
    return now && now.issuerToken !== stale.issuerToken ? now : undefined;
  }

  #keyOf(issuerToken: string, actAs = ''): string {
    return this.secrets.digest(`${actAs} ${issuerToken}`);
  }

  /**
   * Keeps an internal token up to 30 s. A role that changed or an appointment that ended takes effect at once, since identity
   * tells of it; the time is for what ends by the calendar, and while nobody tells anything it is a second.
   */
  #exchanged(issuerToken: string, actAs?: string): Promise<InternalToken | undefined> {
    const key = this.#keyOf(issuerToken, actAs);
    const now = this.now();
    const kept = this.#kept.get(key);
    if (kept && kept.until > now) return kept.answer;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const longest = this.#watched ? KEEP_LONGEST : KEEP_UNWATCHED;
    const changes = this.#changes;
    const answer = this.tokens.exchange(issuerToken, actAs);
    const by = this.secrets.digest(issuerToken);
    this.#kept.set(key, { answer, by, until: now + longest });
    answer.then(
      (token) => {
        if (!token || changes !== this.#changes) this.#drop(key, answer);
        else
          this.#kept.set(key, {
            ...{ answer, by, of: token.of },
            until: Math.min(now + longest, token.expiresAt - RENEW_AHEAD),
          });
      },
      () => this.#drop(key, answer),
    );
    return answer;
  }

  #drop(key: string, answer: Kept['answer']): void {
    if (this.#kept.get(key)?.answer === answer) this.#kept.delete(key);
  }
}
