import type { ComplaintLine } from '../../api.js';

const DAY_MS = 86_400_000;
/** Whom nobody called for a month after the end is asked no more: they would not remember. */
const ASKED_FOR_DAYS = 30;

/** What a stop of the round keeps on the phone: what one must know to call, and no more. */
export interface CallbackStop {
  readonly complaintId: string;
  readonly number: string;
  readonly description: string;
  readonly closedAt: string;
  readonly assigneeName?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly propertyName: string;
}

/** Whether the owner is still to be asked: closed not long ago, and nobody has called. */
export const isDue = ({ state, callbacks, closedAt }: ComplaintLine, now: number): boolean =>
  state === 'closed' &&
  callbacks === 0 &&
  closedAt !== undefined &&
  now - Date.parse(closedAt) <= ASKED_FOR_DAYS * DAY_MS;

/** A number that a phone can dial; a masked one is none. */
export const dialable = (phone: string | undefined): string | undefined => {
  const digits = phone?.replaceAll(/[\s-]/g, '');
  return digits !== undefined && /^\+?\d{5,20}$/.test(digits) ? digits : undefined;
};

/** The stop of a matter. */
export const stopOf = (line: ComplaintLine): CallbackStop => ({
  complaintId: line.complaintId,
  number: line.number,
  description: line.description,
  closedAt: line.closedAt ?? line.receivedAt,
  propertyName: line.propertyName,
  ...(line.assigneeName === undefined ? {} : { assigneeName: line.assigneeName }),
  ...(line.contactName === undefined ? {} : { contactName: line.contactName }),
  ...(line.contactPhone === undefined ? {} : { contactPhone: line.contactPhone }),
});
