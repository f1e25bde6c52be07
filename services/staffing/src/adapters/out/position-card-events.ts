import { ratioToText } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { PositionCard, PositionCardEvent } from '../../domain/position-card/card.js';
import { scoreOf } from '../../domain/position-card/score.js';
import { instantText, news } from './events.js';

/** What others are told of cards: that one is approved, and that it is taken back. Drafts and reviews are nobody's news. */
export const positionCardMessages = (event: PositionCardEvent, card: PositionCard): NewEvent[] => {
  const { id: cardId, propertyId } = card;
  const told = { ...event, propertyId };
  if (event.type === 'PositionCardWithdrawn')
    return event.withdrawnEvent === undefined
      ? []
      : [news('position-card.approved.withdrawn', cardId, told, { eventId: event.withdrawnEvent })];
  if (event.type !== 'PositionCardApproved' || card.state !== 'approved') return [];
  const { score } = scoreOf(card.lines, card.figures);
  const { employeeId, appointmentId, positionId, positionVersion, period } = card;
  const of = { cardId, propertyId, employeeId, appointmentId, positionId, positionVersion, period };
  const data = {
    ...of,
    ...(score && { score: ratioToText(score) }),
    reviewedBy: card.reviewed.by,
    approvedBy: event.approved.by,
    approvedAt: instantText(event.at),
  };
  return [news('position-card.approved', cardId, told, data)];
};
