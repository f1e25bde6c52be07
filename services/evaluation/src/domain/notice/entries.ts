import { type Day, dayOf, endOfDay, type Instant } from '@goldkey/kernel';
import type { Reason } from './notice.js';
import { DUE_MATTER } from './reminders.js';

/** Something that stands in a register and is due by a day. */
export interface DueEntry {
  readonly service: string;
  readonly register: string;
  readonly entryId: string;
  readonly propertyId: string;
  readonly zone: string;
  readonly dueOn: Day;
  /** The day from which on somebody is reminded. */
  readonly remindOn: Day;
  /** Who answers for it, where somebody is named. */
  readonly responsibleId?: string;
  /** Without an employee, whoever holds this role at the property. */
  readonly role?: string;
}

/** The record of a register as what a notice leads to: where it stands, and its id. */
export const aboutEntry = ({
  service,
  register,
  entryId,
}: Pick<DueEntry, 'service' | 'register' | 'entryId'>): string => [service, register, entryId].join('/');

/** The people of properties as of now. */
export interface Posts {
  /** Who holds a role at a property; without one, who answers for the property. */
  holders(propertyId: string, role?: string): readonly string[];
  /** Whether somebody had posts and has none any more: nobody reads what they are told. */
  hasLeft(employeeId: string): boolean;
}

/**
 * Why people are reminded of what is due in a register, and told once it is overdue: who answers for it as long as they are here, those
 * whose post it is, or whoever answers for the property. Gone once something else is due, or nothing is any more.
 */
export const reasonsOfEntry = (entry: DueEntry, posts: Posts, now: Instant): Reason[] => {
  const { service, entryId, propertyId, zone, dueOn, remindOn, responsibleId, role } = entry;
  const today = dayOf(now, zone);
  if (today < remindOn) return [];
  const kind = today > dueOn ? 'overdue' : 'reminder';
  const ofPost = role === undefined ? [] : posts.holders(propertyId, role);
  const others = ofPost.length > 0 ? ofPost : posts.holders(propertyId);
  const recipients = responsibleId === undefined || posts.hasLeft(responsibleId) ? others : [responsibleId];
  return [...new Set(recipients)].map((recipient) => ({
    key: ['entry', service, entryId, dueOn, kind, recipient].join(':'),
    matter: DUE_MATTER,
    recipient,
    kind,
    propertyId,
    at: endOfDay(dueOn, zone),
    about: { kind: 'register-entry', id: aboutEntry(entry) },
    details: { until: dueOn },
  }));
};
