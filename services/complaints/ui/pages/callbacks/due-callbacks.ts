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

/** Whether the reader is still to ask the owner: closed not long ago, nobody has called, and it is not the reader's own case. */
export const isDue = (
  { state, callbacks, closedAt, assigneeId }: ComplaintLine,
  now: number,
  reader: string | undefined,
): boolean =>
  state === 'closed' &&
  callbacks === 0 &&
  closedAt !== undefined &&
  (assigneeId === undefined || assigneeId !== reader) &&
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
