import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** Every service that listens to events, and so may park some; services.spec.ts finds one that is missing here. */
export const LISTENERS = [
  'evaluation',
  'complaints',
  'staffing',
  'inspections',
  'billing',
  'convenience',
  'identity',
] as const;
export type Listener = (typeof LISTENERS)[number];

/** What each service answers: libs/service-kit/src/parked.controller.ts. */
export const parkedPath = (service: Listener): string => `/api/${service}/parked-events`;

/** A line of the list. */
export interface ParkedLine {
  readonly key: string;
  readonly id: string;
  readonly consumer: string;
  readonly source: string;
  readonly type: string;
  readonly propertyId: string | null;
  readonly origin: string;
  readonly reason: string;
  readonly attempts: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly waitsForReplay: boolean;
}

/** An event as it came. */
export interface ParkedRecord extends ParkedLine {
  readonly error: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | null;
}

/** The list as it stands in the address. */
export const parkedList = {
  filters: { service: 'one', type: 'one', reason: 'one', q: 'text' },
  sorts: ['firstAt', 'lastAt', 'attempts', 'type'],
  defaultSort: '-firstAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** Whose events are shown; without a word in the address those of the evaluation, on which all figures hang. */
export const serviceOf = (name: string | undefined): Listener =>
  LISTENERS.find((listener) => listener === name) ?? LISTENERS[0];

/** The question to the service. */
export const parkedQuery = ({ filters, sort, page, pageSize }: ListState<typeof parkedList>): Query => ({
  type: filters.type,
  reason: filters.reason,
  q: filters.q,
  sort,
  page,
  pageSize,
});

/** The bytes of a message for reading: JSON with its lines broken, anything else as it is. */
export const readable = (payload: string): string => {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
};

/** `complaints.complaint.received.v1`: what all types have in common says nothing. */
export const shortType = (type: string): string => type.replace(/^goldkey\./, '');
