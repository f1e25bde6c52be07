import type { NavEntry, Session } from '@goldkey/ui';

/**
 * Where somebody begins after the sign-in: at the first of their ways that says their work begins there, else at the first of all.
 * What a person may do besides their work is no reason to send them there.
 */
export const landingOf = <Way extends Pick<NavEntry, 'begins'>>(
  ways: readonly Way[],
  session: Session,
): Way | undefined => ways.find(({ begins }) => begins?.(session) ?? false) ?? ways[0];
