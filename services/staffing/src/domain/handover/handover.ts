import type { Day, Instant } from '@goldkey/kernel';

/** What is handed over: keys, tools, documents, and matters that are still open. */
export const HANDOVER_KINDS = ['keys', 'tools', 'documents', 'matters'] as const;
export type HandoverKind = (typeof HANDOVER_KINDS)[number];

/** One thing on the list of what a person hands over before leaving a post. */
export interface HandoverItem {
  readonly id: string;
  /** Whose post it is. */
  readonly employeeId: string;
  readonly appointmentId: string;
  /** The property of the appointment; absent above properties. */
  readonly propertyId?: string;
  readonly kind: HandoverKind;
  readonly what: string;
  /** Who takes it over. */
  readonly toEmployeeId: string;
  readonly state: 'open' | 'done' | 'withdrawn';
  readonly doneOn?: Day;
  /** Why it was taken off the list. */
  readonly why?: string;
}

export type HandoverEvent = {
  readonly type: 'HandoverItemListed' | 'HandoverItemDone' | 'HandoverItemWithdrawn' | 'HandoverItemFollowed';
  readonly eventId: string;
  readonly at: Instant;
  readonly item: HandoverItem;
};

/** The item after an event. */
export const evolveHandoverItem = (_item: HandoverItem | undefined, event: HandoverEvent): HandoverItem => event.item;
