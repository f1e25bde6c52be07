import { formatInstant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { YearReview, YearReviewEvent } from '../../domain/year-review/year-review.js';

/** Only the completion is news for others (D-06); grades are personal and stay here. */
export const yearReviewMessages = (event: YearReviewEvent, { propertyId, year }: YearReview): NewEvent[] => {
  if (event.type !== 'YearReviewCompleted') return [];
  const completedAt = formatInstant(event.at, DEFAULT_ZONE);
  return [
    {
      type: 'goldkey.evaluation.year-review.completed.v1',
      subject: propertyId,
      time: completedAt,
      propertyId,
      data: { propertyId, year, completedAt },
    },
  ];
};
