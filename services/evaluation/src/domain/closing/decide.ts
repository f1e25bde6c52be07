import { type Acting, type Instant, idsOf, type Outcome, refuse, tookStep } from '@goldkey/kernel';
import type { Closing, ClosingPlace, Frozen, Obstacle, ObstacleKind } from './closing.js';

const FIRM: ReadonlySet<ObstacleKind> = new Set(['month-running', 'being-judged']);

/** Whether no reason helps against it. */
export const isFirm = ({ kind }: Obstacle): boolean => FIRM.has(kind);

const refuseFirm = (obstacles: readonly Obstacle[]) => {
  const firm = obstacles.find(isFirm);
  return firm && refuse(`evaluation.closing-${firm.kind}`, { count: firm.count });
};

interface By extends Acting {
  readonly at: Instant;
}

/** Asks a second person to look at the month: not before its last day is over. */
export const submitMonth = (
  current: Closing | undefined,
  place: ClosingPlace,
  obstacles: readonly Obstacle[],
  { by, selves, at, note }: By & { readonly note?: string },
): Outcome<Closing> => {
  if (current?.state === 'closed') return refuse('evaluation.month-closed', { month: place.month });
  if (current) return refuse('evaluation.month-under-review', { month: place.month });
  const firm = refuseFirm(obstacles);
  if (firm) return firm;
  const { propertyId, month } = place;
  return {
    accepted: true,
    value: {
      propertyId,
      month,
      state: 'review',
      version: 1,
      submittedBy: by,
      submittedAs: idsOf({ by, selves }),
      submittedAt: at,
      ...(note && { note }),
    },
  };
};

/** The review found something: the month is a draft again. */
export const returnMonth = (current: Closing | undefined, { month }: ClosingPlace): Outcome<undefined> => {
  if (current?.state === 'closed') return refuse('evaluation.month-closed', { month });
  if (!current) return refuse('evaluation.month-not-under-review', { month });
  return { accepted: true, value: undefined };
};

/**
 * Whether the month may be closed: by another person than the one who submitted it, and with nothing against it; or with a
 * stated reason, which is kept with what it passed over (rulebook 7).
 */
export const mayClose = (
  current: Closing | undefined,
  { month }: ClosingPlace,
  obstacles: readonly Obstacle[],
  { reason, ...acting }: Acting & { readonly reason?: string },
): Outcome<Extract<Closing, { state: 'review' }>> => {
  if (current?.state === 'closed') return refuse('evaluation.month-closed', { month });
  if (!current) return refuse('evaluation.month-not-under-review', { month });
  const firm = refuseFirm(obstacles);
  if (firm) return firm;
  const own = tookStep(current.submittedBy, current.submittedAs, acting);
  if (reason === undefined && own) return refuse('evaluation.closing-needs-second-person');
  const [first] = obstacles;
  if (reason === undefined && first) {
    return refuse('evaluation.closing-needs-reason', { obstacles: obstacles.length, count: first.count });
  }
  return { accepted: true, value: current };
};

/** The month is closed. */
export const closeMonth = (
  current: Extract<Closing, { state: 'review' }>,
  frozen: Frozen,
  obstacles: readonly Obstacle[],
  { by, at, reason }: Pick<By, 'by' | 'at'> & { readonly reason?: string },
): Extract<Closing, { state: 'closed' }> => ({
  ...current,
  state: 'closed',
  version: current.version + 1,
  closedBy: by,
  closedAt: at,
  ...(reason && { reason }),
  obstacles,
  frozen,
});
