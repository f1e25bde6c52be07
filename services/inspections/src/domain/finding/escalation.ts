import type { Instant } from '@goldkey/kernel';
import { RUNGS, type Rung, type SupervisionLimits } from '../limits/limits.js';

const HOUR_MS = 3_600_000;

/** Who is asked about an overdue finding: first who answers for it, then rung by rung whoever stands above. */
export type Asked = 'responsible' | Rung;

/** Who is asked: before the deadline who answers for it, after it as the reporting line goes. */
export type Stage = 'soon' | Asked;

/** The last stage that was told. */
export interface Asking {
  readonly asked: Stage;
  /** When the stage began. */
  readonly at: Instant;
  /** The deadline that it is about. */
  readonly dueAt: Instant;
  /** When there may be somebody else to ask; absent on the last rung. */
  readonly nextAt?: Instant;
}

export interface Escalation {
  readonly asked: Asked;
  readonly since: Instant;
  /** Who is asked next, and from when; absent on the last rung. */
  readonly next?: { readonly asked: Rung; readonly from: Instant };
}

/**
 * Where an overdue finding stands on the reporting line. Each rung has its grace after the one before it; a rung that nobody
 * holds has none and is passed over. `undefined` while it is not overdue.
 */
export const escalationOf = (
  dueAt: Instant,
  now: Instant,
  { graceHours, vacant = [] }: Pick<SupervisionLimits, 'graceHours'> & { readonly vacant?: readonly Rung[] },
): Escalation | undefined => {
  if (now <= dueAt) return undefined;
  let at: { readonly asked: Asked; readonly since: Instant } = { asked: 'responsible', since: dueAt };
  for (const rung of RUNGS) {
    if (vacant.includes(rung)) continue;
    const from = (at.since + graceHours[rung] * HOUR_MS) as Instant;
    if (now <= from) return { ...at, next: { asked: rung, from } };
    at = { asked: rung, since: from };
  }
  return at;
};
