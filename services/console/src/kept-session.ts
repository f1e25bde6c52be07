import type { Session } from '@goldkey/ui';

const PLACE = 'goldkey.session';

/** What stands for the token that only the gateway gives: who is known from memory alone may read the phone, not write. */
export const NO_TOKEN = '';

/** Remembers who is signed in, without the token, so that a round can be opened where there is no network. */
export const keepSession = (session: Session): void => {
  try {
    window.localStorage.setItem(PLACE, JSON.stringify({ ...session, csrfToken: NO_TOKEN }));
  } catch {
    // A full or forbidden storage costs only the start without a network.
  }
};

export const keptSession = (): Session | undefined => {
  try {
    return (JSON.parse(window.localStorage.getItem(PLACE) ?? 'null') as Session | null) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Nobody is signed in here any more. */
export const forgetSession = (): void => window.localStorage.removeItem(PLACE);
