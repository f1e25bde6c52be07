import type { NewEvent } from '@goldkey/messaging';
import type { Position, PositionEvent } from '../../domain/position/position.js';
import type { Recruitment, RecruitmentEvent } from '../../domain/recruitment/recruitment.js';
import { instantText, news } from './events.js';

/** What others are told of positions: that one is approved or abolished, and that it is there again. Drafts are nobody's news. */
export const positionMessages = (event: PositionEvent, position: Position): NewEvent[] => {
  const { id: positionId, unitId, propertyId, code } = position;
  const told = { ...event, ...(propertyId !== undefined && { propertyId }) };
  if (event.type === 'PositionAbolished') {
    const data = { positionId, unitId, propertyId, lastDay: event.lastDay };
    return [news('position.abolished', positionId, told, data)];
  }
  if (event.type === 'PositionAbolitionWithdrawn') {
    const { withdrawnEvent: eventId } = event;
    return eventId === undefined ? [] : [news('position.abolished.withdrawn', positionId, told, { eventId })];
  }
  const version = position.versions.find(({ number }) => 'number' in event && number === event.number);
  if (event.type !== 'PositionApproved' || version === undefined) return [];
  const { name, grade, headCount, headCountPer, keyPosition } = version.description;
  const data = {
    positionId,
    unitId,
    propertyId,
    code,
    name,
    ...(grade !== '' && { grade }),
    version: version.number,
    headCount,
    headCountPer,
    keyPosition,
    effectiveFrom: event.from,
    approvedBy: event.by.id,
    approvedAt: instantText(event.at),
  };
  return [news('position.approved', positionId, told, data)];
};

/** What others are told of the need of people: that it is approved, and that the search is over. */
export const recruitmentMessages = (event: RecruitmentEvent, recruitment: Recruitment): NewEvent[] => {
  const { id: recruitmentId, positionId, unitId, propertyId, number, neededBy } = recruitment;
  const told = { ...event, ...(propertyId !== undefined && { propertyId }) };
  if (event.type === 'RecruitmentApproved') {
    const approved = { approvedBy: event.by, approvedAt: instantText(event.at) };
    const data = { recruitmentId, positionId, unitId, propertyId, number, neededBy, ...approved };
    return [news('recruitment.approved', recruitmentId, told, data)];
  }
  if (event.type !== 'RecruitmentClosed') return [];
  const data = { recruitmentId, positionId, propertyId, hired: event.hired, closedAt: instantText(event.at) };
  return [news('recruitment.closed', recruitmentId, told, data)];
};
