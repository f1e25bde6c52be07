import { type Acting, accept, type Decision, idsOf, type Month, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Requisition, RequisitionEvent, RequisitionLine } from './requisition.js';
import { refuseRequester } from './rules.js';

export interface RequestMaterial extends Recording {
  readonly requisitionId: string;
  readonly propertyId: string;
  readonly month: Month;
  readonly requestedBy: string;
  readonly requestedAs: readonly string[];
  readonly lines: readonly RequisitionLine[];
}

/** Material is asked for. `standing` is the property's requisition of the month, where there is one. */
export const requestMaterial = (
  standing: Requisition | undefined,
  command: RequestMaterial,
): Decision<RequisitionEvent> => {
  const { requisitionId, propertyId, month, requestedBy, requestedAs, lines, eventId, at } = command;
  if (standing !== undefined) return refuse('staffing.requisition-already-made', { requisitionId: standing.id });
  const requested = { id: requisitionId, propertyId, month, requestedBy, requestedAs, lines };
  return refuseFuture(command) ?? accept({ type: 'RequisitionRequested', eventId, at, requisitionId, requested });
};

const about = ({ id }: Requisition, { eventId, at }: Recording) => ({ eventId, at, requisitionId: id });

const refuseSettled = ({ id, state }: Requisition): Decision<never> | undefined => {
  if (state === 'withdrawn') return refuse('staffing.requisition-withdrawn', { requisitionId: id });
  return state === 'approved' ? refuse('staffing.requisition-already-approved', { requisitionId: id }) : undefined;
};

/** The lines are written anew, and it waits for approval again. */
export const reviseRequisition = (
  requisition: Requisition,
  command: Recording & Acting & { readonly lines: readonly RequisitionLine[] },
): Decision<RequisitionEvent> => {
  const { lines } = command;
  const written = { ...about(requisition, command), type: 'RequisitionRevised' as const, lines };
  return refuseSettled(requisition) ?? refuseFuture(command) ?? accept({ ...written, writtenAs: idsOf(command) });
};

/** It is approved by another person than who wrote it; `actId` names the act of duty that this is. */
export const approveRequisition = (
  requisition: Requisition,
  command: Recording & Acting & { readonly actId: string },
): Decision<RequisitionEvent> => {
  const { by, actId } = command;
  const settled = refuseSettled(requisition);
  if (settled !== undefined) return settled;
  if (requisition.state === 'returned')
    return refuse('staffing.requisition-returned', { requisitionId: requisition.id });
  return (
    refuseRequester(requisition, command) ??
    refuseFuture(command) ??
    accept({ ...about(requisition, command), type: 'RequisitionApproved', by, actId })
  );
};

/** It goes back to who made it, with the reason. */
export const returnRequisition = (
  requisition: Requisition,
  command: Recording & Acting & { readonly why: string },
): Decision<RequisitionEvent> => {
  const { by, why } = command;
  const settled = refuseSettled(requisition);
  if (settled !== undefined) return settled;
  if (requisition.state === 'returned')
    return refuse('staffing.requisition-returned', { requisitionId: requisition.id });
  return (
    refuseRequester(requisition, command) ??
    refuseFuture(command) ??
    accept({ ...about(requisition, command), type: 'RequisitionReturned', by, why })
  );
};

/** It was made by mistake; its approval is withdrawn with it. */
export const withdrawRequisition = (
  requisition: Requisition,
  command: Recording & { readonly why: string },
): Decision<RequisitionEvent> =>
  requisition.state === 'withdrawn'
    ? refuse('staffing.requisition-withdrawn', { requisitionId: requisition.id })
    : (refuseFuture(command) ??
      accept({ ...about(requisition, command), type: 'RequisitionWithdrawn', why: command.why }));
