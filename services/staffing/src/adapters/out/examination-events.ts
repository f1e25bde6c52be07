import type { NewEvent } from '@goldkey/messaging';
import type { ExaminationEvent } from '../../domain/examination/examination.js';
import { instantText, news } from './events.js';

/** What others are told of an examination: each person's result. The rulebook counts persons, not examinations (J-10). */
export const examinationMessages = (event: ExaminationEvent): NewEvent[] => {
  const { examinationId, propertyId, at } = event;
  switch (event.type) {
    case 'ExaminationTaken': {
      const { departmentId, employeeId, passed } = event;
      const data = { propertyId, departmentId, employeeId, passed, at: instantText(at) };
      return [news('examination.taken', examinationId, event, data)];
    }
    case 'ExaminationResultWithdrawn':
      return [news('examination.taken.withdrawn', examinationId, event, { eventId: event.withdrawnEvent })];
    case 'ExaminationHeld':
    case 'ExaminationWithdrawn':
      return [];
  }
};
