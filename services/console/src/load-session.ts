import {
  ApiClient,
  ApiProblem,
  type Command,
  ConnectionLost,
  isSignedOut,
  type Locale,
  type Session,
  signInAddress,
} from '@goldkey/ui';
import { forgetSession, keepSession, keptSession, NO_TOKEN } from './kept-session.js';
import { signedOut } from './shell/signed-out.js';

let session: Session | undefined;
let locale: Locale = 'zh-CN';

/** The language that answers are asked for in. */
export const speak = (next: Locale): void => {
  locale = next;
};

/** Reads; a page that was opened without a network asks who is signed in before it writes. */
class ConsoleClient extends ApiClient {
  override async send<Answer>(command: Command): Promise<Answer> {
    if (session?.csrfToken === NO_TOKEN) await askSession();
    return super.send<Answer>(command);
  }
}

/** The one client of this page. */
export const client: ApiClient = new ConsoleClient({
  fetch: (input, init) => window.fetch(input, init),
  csrfToken: () => session?.csrfToken,
  locale: () => locale,
  onSignedOut: () => session !== undefined && signedOut.say(),
});

const askSession = async (): Promise<Session> => {
  const before = session;
  session = await client.get<Session>('/session');
  keepSession(session);
  // Another person has signed in on this phone meanwhile: what this page shows is not theirs.
  if (before !== undefined && before.subject !== session.subject) window.location.reload();
  return session;
};

/** Who is signed in; nobody: off to the sign-in, and back to this address. Without a network: who was it last. */
export const loadSession = async (): Promise<Session> => {
  try {
    return await askSession();
  } catch (error) {
    if (error instanceof ApiProblem && isSignedOut(error)) {
      forgetSession();
      window.location.replace(signInAddress());
      return new Promise(() => undefined);
    }
    const kept = error instanceof ConnectionLost ? keptSession() : undefined;
    if (kept === undefined) throw error;
    session = kept;
    return kept;
  }
};
