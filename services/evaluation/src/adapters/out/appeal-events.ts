import { formatInstant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { DecidedAppeal, DroppedAppeal } from '../../application/ports.js';
import type { Appeal } from '../../domain/appeal/appeal.js';

/** Appeals as the contract's messages, without what people wrote: topics are kept for ever (docs/adr/0047). */
export const appealFiled = (appeal: Appeal, zone: string): NewEvent => {
  const { appealId, propertyId, entryId, filedBy, filedFor } = appeal;
  const filedAt = formatInstant(appeal.filedAt, zone);
  return {
    type: 'goldkey.evaluation.appeal.filed.v1',
    subject: appealId,
    time: filedAt,
    propertyId,
    data: {
      appealId,
      ...(propertyId === null ? {} : { propertyId }),
      entryId,
      filedBy,
      filedAt,
      ...(filedFor && { filedFor }),
    },
  };
};

/** The decision, as J-08 counts it. One against a line beyond all properties is nobody's figure: it has no event. */
export const appealDecided = (appeal: DecidedAppeal, zone: string): NewEvent[] => {
  const { appealId, propertyId, departmentId, state } = appeal;
  if (propertyId === null) return [];
  const decidedAt = formatInstant(appeal.decidedAt, zone);
  const data = { appealId, propertyId, ...(departmentId && { departmentId }), upheld: state === 'upheld', decidedAt };
  return [{ type: 'goldkey.evaluation.appeal.decided.v1', subject: appealId, time: decidedAt, propertyId, data }];
};

/** It was taken back by who filed it, before it was decided. */
export const appealDropped = (appeal: DroppedAppeal, zone: string): NewEvent => {
  const { appealId, propertyId, entryId, droppedBy } = appeal;
  const droppedAt = formatInstant(appeal.droppedAt, zone);
  return {
    type: 'goldkey.evaluation.appeal.dropped.v1',
    subject: appealId,
    time: droppedAt,
    propertyId,
    data: { appealId, ...(propertyId === null ? {} : { propertyId }), entryId, droppedBy, droppedAt },
  };
};
