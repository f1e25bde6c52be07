import { accept, type Day, type Decision, type Recording } from '@goldkey/kernel';
import { type HouseRuleReading, type HouseRuleReadingEvent, readingId } from './reading.js';

/** The rule and who reads it. */
export interface Reader {
  readonly propertyId: string;
  readonly ruleId: string;
  readonly employeeId: string;
}

const happened = (
  { eventId, at }: Recording,
  type: HouseRuleReadingEvent['type'],
  reading: HouseRuleReading,
): Decision<HouseRuleReadingEvent> => accept({ type, eventId, at, reading });

/** Somebody is called to read the rule until a day. Who has read it is not called again. */
export const callToRead = (
  known: HouseRuleReading | undefined,
  { reader, readBy, ...recording }: Recording & { readonly reader: Reader; readonly readBy: Day },
): Decision<HouseRuleReadingEvent> => {
  if (known?.state === 'read' || (known?.state === 'called' && known.readBy === readBy)) return accept();
  const { propertyId, ruleId, employeeId } = reader;
  const id = readingId(ruleId, employeeId);
  const reading = { id, propertyId, ruleId, employeeId, state: 'called' as const, readBy };
  return happened(recording, 'HouseRuleReadingCalled', reading);
};

/** Somebody says that they have read the rule. It is said once. */
export const readHouseRule = (
  known: HouseRuleReading | undefined,
  { reader, ...recording }: Recording & { readonly reader: Reader },
): Decision<HouseRuleReadingEvent> => {
  if (known?.state === 'read') return accept();
  const { propertyId, ruleId, employeeId } = reader;
  const reading: HouseRuleReading = {
    ...{ id: readingId(ruleId, employeeId), propertyId, ruleId, employeeId },
    ...{ state: 'read', readAt: recording.at },
    ...(known?.readBy !== undefined && { readBy: known.readBy }),
  };
  return happened(recording, 'HouseRuleRead', reading);
};

/** Nobody waits for the reading any more. */
export const dropReading = (known: HouseRuleReading, recording: Recording): Decision<HouseRuleReadingEvent> =>
  known.state === 'called' ? happened(recording, 'HouseRuleReadingDropped', { ...known, state: 'dropped' }) : accept();
