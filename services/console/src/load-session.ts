import { ApiClient, ApiProblem, isSignedOut, type Locale, type Session, signInAddress } from '@goldkey/ui';
import { signedOut } from './shell/signed-out.js';

let session: Session | undefined;
let locale: Locale = 'zh-CN';

/** The language that answers are asked for in. */
export const speak = (next: Locale): void => {
  locale = next;
};

/** The one client of this page. */
export const client = new ApiClient({
  fetch: (input, init) => window.fetch(input, init),
  csrfToken: () => session?.csrfToken,
  locale: () => locale,
  onSignedOut: () => session !== undefined && signedOut.say(),
});

/** Who is signed in; nobody: off to the sign-in, and back to this address. */
export const loadSession = async (): Promise<Session> => {
  try {
    session = await client.get<Session>('/session');
    return session;
  } catch (error) {
    if (error instanceof ApiProblem && isSignedOut(error)) {
      window.location.replace(signInAddress());
      return new Promise(() => undefined);
    }
    throw error;
  }
};
