import { addDays, type Day, formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { Entry, EntryEvent } from './entry.js';
import type { Register } from './register.js';

/** So many days ahead, where a register says nothing else. */
export const A_WEEK = 7;

/** The field with the day by which something is due. */
export const dueFieldOf = ({ dueBy, sortedBy }: Pick<Register, 'dueBy' | 'sortedBy'>): string => dueBy ?? sortedBy;

/** By when something is to be done about a record as it stands; of a state in which nothing is due: nothing. */
const dueOf = (register: Register, entry: Entry) => {
  const { due = [], remindDays = A_WEEK, responsible } = register;
  const dueOn = entry[dueFieldOf(register)] as Day | undefined;
  if (dueOn === undefined || !due.includes(entry.state)) return undefined;
  const responsibleId = responsible === undefined ? undefined : (entry[responsible] as string | undefined);
  return { dueOn, remindOn: addDays(dueOn, -remindDays), ...(responsibleId !== undefined && { responsibleId }) };
};

/** By when something is to be done about a record, from which day on somebody is reminded, and who. */
export interface Due {
  readonly dueOn: Day;
  readonly remindOn: Day;
  /** The employee who answers for it. */
  readonly responsibleId?: string;
  /** Without an employee, whoever holds this role at the property. */
  readonly role?: string;
}

/**
 * The message by which others hear by when something is due, or that nothing is: of a register's record, or of a record with a domain
 * of its own that people are reminded of in the same way (docs/adr/0069).
 */
export const dueSet = ({
  service,
  at,
  ...data
}: Partial<Due> & {
  readonly service: string;
  readonly at: Instant;
  readonly entryId: string;
  readonly propertyId: string;
  readonly register: string;
}): NewEvent => ({
  type: `goldkey.${service}.register-entry.due-set.v1`,
  subject: data.entryId,
  time: formatInstant(at, 'Asia/Shanghai'),
  propertyId: data.propertyId,
  data,
});

const wasEverDue = ({ due = [], begins, acts = {} }: Register, { course }: Entry): boolean =>
  [begins, ...course.map(({ act }) => acts[act]?.to ?? '')].some((state) => due.includes(state));

/**
 * What others hear of a record of a register in which something is due: by when, who answers for it, and that it is no more. Not a
 * word of what stands in it. A correction of anything else is no news, nor is a record of which nothing was ever due.
 */
export const dueNews = (register: Register, { at, record, changed }: EntryEvent): NewEvent[] => {
  const { service, name, responsible } = register;
  if (changed && !changed.some((field) => field === dueFieldOf(register) || field === responsible)) return [];
  if (!wasEverDue(register, record)) return [];
  const { id: entryId, propertyId } = record;
  return [dueSet({ service, at, entryId, propertyId, register: name, ...dueOf(register, record) })];
};
