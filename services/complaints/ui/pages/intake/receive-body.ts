import type { Channel, Kind, Priority } from '../../api.js';

/** What the form holds; clock times are as typed, in the property's zone. */
export interface IntakeValues {
  readonly propertyId?: string;
  readonly departmentId: string;
  readonly kind?: Kind;
  readonly priority?: Priority;
  readonly channel: Channel;
  readonly contactPhone?: string;
  readonly contactName?: string;
  readonly householdId?: string;
  readonly incidentId?: string;
  /** The order of a convenience service that the call is about: from its page. */
  readonly order?: { readonly orderId: string; readonly itemId: string; readonly label: string };
  readonly room?: string;
  readonly category: string;
  readonly description: string;
  readonly when: 'now' | 'past';
  readonly receivedAt?: string;
  readonly dueAt?: string;
  readonly major: boolean;
  readonly inScope: boolean;
}

const filled = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
};

/** The command: empty fields are left out, and what is received now leaves the instant to the service's clock. */
export const receiveBody = (values: Partial<IntakeValues>, instant: (clock: string) => string) => {
  const receivedAt = values.when === 'past' ? filled(values.receivedAt) : undefined;
  const dueAt = filled(values.dueAt);
  return {
    propertyId: values.propertyId,
    departmentId: values.departmentId,
    kind: values.kind,
    priority: values.priority,
    category: filled(values.category),
    description: filled(values.description),
    channel: values.channel,
    householdId: filled(values.householdId),
    incidentId: filled(values.incidentId),
    order: values.order,
    room: filled(values.room),
    contactName: filled(values.contactName),
    contactPhone: filled(values.contactPhone),
    major: values.major === true && (values.kind ?? 'complaint') === 'complaint',
    inScope: values.inScope !== false,
    receivedAt: receivedAt === undefined ? undefined : instant(receivedAt),
    dueAt: dueAt === undefined ? undefined : instant(dueAt),
  };
};
