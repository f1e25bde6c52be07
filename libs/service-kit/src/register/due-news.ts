import { addDays, type Day, formatInstant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { Entry, EntryEvent } from './entry.js';
import type { Register } from './register.js';

/** So many days ahead, where a register says nothing else. */
export const A_WEEK = 7;

/** By when something is to be done about a record as it stands; of a state in which nothing is due: nothing. */
const dueOf = ({ due = [], sortedBy, remindDays = A_WEEK, responsible }: Register, entry: Entry) => {
  if (!due.includes(entry.state)) return undefined;
  const dueOn = entry[sortedBy] as Day;
  const responsibleId = responsible === undefined ? undefined : (entry[responsible] as string | undefined);
  return { dueOn, remindOn: addDays(dueOn, -remindDays), ...(responsibleId !== undefined && { responsibleId }) };
};

const wasEverDue = ({ due = [], begins, acts = {} }: Register, { course }: Entry): boolean =>
  [begins, ...course.map(({ act }) => acts[act]?.to ?? '')].some((state) => due.includes(state));

/**
 * What others hear of a record of a register in which something is due: by when, who answers for it, and that it is no more. Not a
 * word of what stands in it. A correction of anything else is no news, nor is a record of which nothing was ever due.
 */
export const dueNews = (register: Register, { at, record, changed }: EntryEvent): NewEvent[] => {
  const { service, name, sortedBy, responsible } = register;
  if (changed && !changed.some((field) => field === sortedBy || field === responsible)) return [];
  if (!wasEverDue(register, record)) return [];
  const { id: entryId, propertyId } = record;
  return [
    {
      type: `goldkey.${service}.register-entry.due-set.v1`,
      subject: entryId,
      time: formatInstant(at, 'Asia/Shanghai'),
      propertyId,
      data: { entryId, propertyId, register: name, ...dueOf(register, record) },
    },
  ];
};
