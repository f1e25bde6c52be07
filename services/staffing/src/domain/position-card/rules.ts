import { type Acting, type Decision, isSelf, refuse, type Selves, tookStep } from '@goldkey/kernel';
import type { PositionCard } from './card.js';

/** Who leads the person of a card, with the rank that they lead by. */
export type Leaders = ReadonlyMap<string, number>;

/** Nobody drafts, says figures of, reviews, approves or withdraws their own card. */
export const refuseOwn = (card: Pick<PositionCard, 'employeeId'>, acting: Selves): Decision<never> | undefined =>
  isSelf(card.employeeId, acting) ? refuse('staffing.position-card-own.forbidden') : undefined;

/** Only who leads the person judges them. */
export const refuseStranger = (
  card: Pick<PositionCard, 'employeeId'>,
  acting: Acting,
  leaders: Leaders,
): Decision<never> | undefined =>
  refuseOwn(card, acting) ?? (leaders.has(acting.by) ? undefined : refuse('staffing.position-card-not-led.forbidden'));

/** Another one approves than who reviewed, who leads the person and stands no lower than the reviewer did. */
export const refuseSecondStep = (card: PositionCard, acting: Acting, leaders: Leaders): Decision<never> | undefined => {
  const stranger = refuseStranger(card, acting, leaders);
  if (stranger !== undefined || card.state !== 'reviewed') return stranger;
  const { by, selves } = card.reviewed;
  if (tookStep(by, selves, acting)) return refuse('staffing.position-card-by-reviewer.forbidden');
  const [rank = 0, reviewerRank = 0] = [leaders.get(acting.by), leaders.get(by)];
  return rank < reviewerRank ? refuse('staffing.position-card-below-reviewer.forbidden') : undefined;
};
