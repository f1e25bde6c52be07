import { formatInstant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { KindRuling, KindRulingEvent } from '../../domain/finding-kind/ruling.js';

const TYPE = 'goldkey.evaluation.finding-kind.ruled';

/** A ruling as the rulebook reads it; its reversal takes that event back. */
export const kindRulingMessages = (event: KindRulingEvent, ruling: KindRuling): NewEvent[] => {
  const { rulingId, propertyId, month, act, kind, kinds, findingIds, reason, ruledBy, eventId } = ruling;
  const time = formatInstant(event.at, DEFAULT_ZONE);
  const of = { subject: rulingId, time, propertyId };
  if (event.type === 'FindingKindRulingReversed')
    return [{ ...of, id: event.eventId, type: `${TYPE}.withdrawn.v1`, data: { eventId } }];
  const data = { rulingId, propertyId, month, act, kind, kinds, findingIds, reason, ruledBy, ruledAt: time };
  return [{ ...of, id: eventId, type: `${TYPE}.v1`, data }];
};
