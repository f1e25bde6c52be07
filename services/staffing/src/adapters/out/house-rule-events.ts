import { dayOf } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import { dueSet } from '@goldkey/service-kit';
import type { HouseRuleReadingEvent } from '../../domain/house-rule-reading/reading.js';

/** Who is called to read a rule hears of it from the day of the call on; nothing is due once it is read, or dropped. */
export const houseRuleReadingMessages = ({ at, type, reading }: HouseRuleReadingEvent): NewEvent[] => {
  const { id: entryId, propertyId, employeeId: responsibleId, readBy } = reading;
  if (readBy === undefined) return [];
  const called = dayOf(at, 'Asia/Shanghai');
  const due = { dueOn: readBy, remindOn: called < readBy ? called : readBy, responsibleId };
  const named = { service: 'staffing', at, entryId, propertyId, register: 'house-rule-readings' };
  return [dueSet({ ...named, ...(type === 'HouseRuleReadingCalled' && due) })];
};
