import type { Instant } from '@goldkey/kernel';
import type { Clock } from './ports.js';

/** A command as the caller gives it: without the time of day, and with the instant of its fact only where that is past. */
export type Dated<Command extends { readonly at: Instant; readonly now: Instant }> = Omit<Command, 'at' | 'now'> & {
  readonly at?: Instant;
};

/** The command with the time that it is; its fact became true now where the caller names no instant. */
export const dated = <Given extends { readonly at?: Instant }>(
  given: Given,
  clock: Clock,
): Given & { readonly at: Instant; readonly now: Instant } => {
  const now = clock.now();
  return { ...given, at: given.at ?? now, now };
};
