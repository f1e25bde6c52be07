import { type Decision, type Fen, fen, fenOf, refuse, type Selves, tookStep } from '@goldkey/kernel';
import type { Requisition, RequisitionLine } from './requisition.js';

/** What the material comes to; undefined where a line has no price. */
export const requisitionAmount = (lines: readonly RequisitionLine[]): Fen | undefined => {
  let sum = 0n;
  for (const { quantity, unitPrice } of lines) {
    if (unitPrice === undefined) return undefined;
    sum += fen(unitPrice) * BigInt(quantity);
  }
  return fenOf(sum);
};

/** Who asks for material does not decide about it. */
export const refuseRequester = (
  { requestedBy, requestedAs }: Requisition,
  acting: Selves,
): Decision<never> | undefined =>
  tookStep(requestedBy, requestedAs, acting) ? refuse('staffing.requisition-by-requester.forbidden') : undefined;

/** Whether the requisition waits for this person, among others, to decide. */
export const mayDecideRequisition = (requisition: Requisition, acting: Selves): boolean =>
  requisition.state === 'requested' && refuseRequester(requisition, acting) === undefined;
