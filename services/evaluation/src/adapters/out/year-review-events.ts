import { formatInstant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { YearReview, YearReviewEvent } from '../../domain/year-review/year-review.js';

const TYPE = 'goldkey.evaluation.year-review.completed';

/** Only the completion is news for others (D-06), and that it is taken back; grades are personal and stay here. */
export const yearReviewMessages = (event: YearReviewEvent, { propertyId, year }: YearReview): NewEvent[] => {
  const time = formatInstant(event.at, DEFAULT_ZONE);
  const of = { subject: propertyId, time, propertyId };
  switch (event.type) {
    case 'YearReviewCompleted': {
      const data = { propertyId, year, completedAt: time };
      return [{ ...of, id: event.eventId, type: `${TYPE}.v1`, data }];
    }
    case 'YearReviewReopened':
      return event.takesBack.map((eventId) => ({ ...of, type: `${TYPE}.withdrawn.v1`, data: { eventId } }));
    default:
      return [];
  }
};
