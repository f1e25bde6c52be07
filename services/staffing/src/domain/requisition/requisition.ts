import type { Instant, Month } from '@goldkey/kernel';

/** Material that is asked for. */
export interface RequisitionLine {
  readonly what: string;
  /** Whole numbers of the unit, from 1. */
  readonly quantity: number;
  readonly unit: string;
  /** What one unit is expected to cost: yuan as decimal text. Left out where nobody knows. */
  readonly unitPrice?: string;
  readonly departmentId?: string;
  readonly purpose: string;
}

interface Requested {
  readonly id: string;
  readonly propertyId: string;
  readonly month: Month;
  readonly requestedBy: string;
  /** All ids of that person then; absent on older ones. */
  readonly requestedAs?: readonly string[];
  /** All ids of others who wrote the lines anew; absent where nobody did. */
  readonly writtenAs?: readonly string[];
  readonly lines: readonly RequisitionLine[];
}

/** The month's request for material of a property (rulebook M-08): approved by another person than who wrote it. */
export type Requisition = Requested &
  (
    | { readonly state: 'requested' }
    | { readonly state: 'returned'; readonly returnedBy: string; readonly why: string }
    | { readonly state: 'approved'; readonly approvedBy: string; readonly approvedAt: Instant; readonly actId: string }
    | { readonly state: 'withdrawn'; readonly why: string }
  );

export type RequisitionEvent = { readonly eventId: string; readonly at: Instant; readonly requisitionId: string } & (
  | { readonly type: 'RequisitionRequested'; readonly requested: Requested }
  | {
      readonly type: 'RequisitionRevised';
      readonly lines: readonly RequisitionLine[];
      /** All ids of who wrote them. */
      readonly writtenAs: readonly string[];
    }
  | { readonly type: 'RequisitionReturned'; readonly by: string; readonly why: string }
  | { readonly type: 'RequisitionApproved'; readonly by: string; readonly actId: string }
  | { readonly type: 'RequisitionWithdrawn'; readonly why: string }
);

const requestedOf = (requisition: Requisition): Requested => {
  const { id, propertyId, month, requestedBy, requestedAs, writtenAs, lines } = requisition;
  const kept = { ...(requestedAs && { requestedAs }), ...(writtenAs && { writtenAs }) };
  return { id, propertyId, month, requestedBy, ...kept, lines };
};

/** With those who wrote now, where they are others than who asked. */
const withWriters = (requested: Requested, writing: readonly string[]): Requested => {
  const asked = [requested.requestedBy, ...(requested.requestedAs ?? [])];
  const writers = [...(requested.writtenAs ?? []), ...writing].filter((id) => !asked.includes(id));
  return writers.length === 0 ? requested : { ...requested, writtenAs: [...new Set(writers)] };
};

/** The requisition after an event. */
export const evolveRequisition = (requisition: Requisition | undefined, event: RequisitionEvent): Requisition => {
  if (event.type === 'RequisitionRequested') return { ...event.requested, state: 'requested' };
  if (requisition === undefined) throw new Error(`${event.type} of a requisition that was never made`);
  const requested = requestedOf(requisition);
  switch (event.type) {
    case 'RequisitionRevised':
      return { ...withWriters(requested, event.writtenAs), lines: event.lines, state: 'requested' };
    case 'RequisitionReturned':
      return { ...requested, state: 'returned', returnedBy: event.by, why: event.why };
    case 'RequisitionApproved':
      return { ...requested, state: 'approved', approvedBy: event.by, approvedAt: event.at, actId: event.actId };
    case 'RequisitionWithdrawn':
      return { ...requested, state: 'withdrawn', why: event.why };
  }
};
