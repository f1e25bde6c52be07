import { hasEnded, needsRefresh, type Session } from '../domain/session/session.js';
import type { Clock, InternalToken, Issuer, Secrets, SessionStore, TokenExchange } from './ports.js';

const KEEP_LONGEST = 30_000;
const RENEW_AHEAD = 10_000;
const TOUCH_EVERY = 60_000;
const MOST_KEPT = 10_000;

interface Kept {
  readonly answer: Promise<InternalToken | undefined>;
  readonly until: number;
}

/** Who a request comes from, as the internal token that services accept; `undefined` where it proves nothing. */
export class Authorize {
  readonly #kept = new Map<string, Kept>();
  readonly #renewing = new Map<string, Promise<Session | undefined>>();

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

  /** By the secret in a browser's cookie. */
  async cookie(secret: string): Promise<{ session: Session; token: string } | undefined> {
    const session = await this.#session(this.secrets.digest(secret));
    if (!session) return undefined;
    const token = (await this.#exchanged(session.issuerToken))?.token;
    return token === undefined ? undefined : { session, token };
  }

  /** Forgets what was kept for a session that ended, so that its next request is refused at once. */
  forget(session: Session): void {
    this.#kept.delete(this.secrets.digest(session.issuerToken));
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

  /** Keeps an internal token up to 30 s: within that a changed role or an ended appointment takes effect. */
  #exchanged(issuerToken: string): Promise<InternalToken | undefined> {
    const key = this.secrets.digest(issuerToken);
    const now = this.now();
    const kept = this.#kept.get(key);
    if (kept && kept.until > now) return kept.answer;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const answer = this.tokens.exchange(issuerToken);
    this.#kept.set(key, { answer, until: now + KEEP_LONGEST });
    answer.then(
      (token) => {
        if (!token) this.#kept.delete(key);
        else this.#kept.set(key, { answer, until: Math.min(now + KEEP_LONGEST, token.expiresAt - RENEW_AHEAD) });
      },
      () => this.#kept.delete(key),
    );
    return answer;
  }
}
