import type { NewEvent } from '@goldkey/messaging';
import { type DayCheckEvent, postsInOrder } from '../../domain/day-check/day-check.js';
import type { JointInspectionEvent } from '../../domain/joint-inspection/joint-inspection.js';
import { news, text } from './events.js';

/** How many posts were checked and how many were in order (J-05). */
export const dayCheckMessages = ({ type, eventId, at, check }: DayCheckEvent): NewEvent[] => {
  const { id: checkId, propertyId, departmentId, posts, toldBy } = check;
  const about = { eventId, at, subject: checkId, propertyId };
  if (type === 'DayCheckWithdrawn') return [news('day-check.completed.withdrawn', about, { eventId: toldBy })];
  const data = {
    checkId,
    propertyId,
    ...(departmentId !== undefined && { departmentId }),
    at: text(at),
    postsChecked: posts.length,
    postsInOrder: postsInOrder(check),
  };
  return [news('day-check.completed', about, data)];
};

/** An inspection is news when it was held: who was expected and who came (M-15). */
export const jointInspectionMessages = ({ type, eventId, at, inspection }: JointInspectionEvent): NewEvent[] => {
  const { id: inspectionId, propertyId, expected, attended, toldBy } = inspection;
  const about = { eventId, at, subject: inspectionId, propertyId };
  if (type === 'JointInspectionWithdrawn') return [news('joint-inspection.held.withdrawn', about, { eventId: toldBy })];
  if (type !== 'JointInspectionHeld') return [];
  const data = {
    inspectionId,
    propertyId,
    heldAt: text(at),
    expected: expected.map(({ employeeId }) => employeeId),
    attended: attended.map(({ employeeId }) => employeeId),
  };
  return [news('joint-inspection.held', about, data)];
};
