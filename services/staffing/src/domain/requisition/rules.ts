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

/** Every department that a line names. */
export const departmentsIn = (lines: readonly RequisitionLine[]): readonly string[] => [
  ...new Set(lines.flatMap(({ departmentId }) => departmentId ?? [])),
];

/** Who asks for material, or writes anew what is asked for, does not decide about it. */
export const refuseRequester = (
  { requestedBy, requestedAs = [], writtenAs = [] }: Requisition,
  acting: Selves,
): Decision<never> | undefined =>
  tookStep(requestedBy, [...requestedAs, ...writtenAs], acting)
    ? refuse('staffing.requisition-by-requester.forbidden')
    : undefined;

/** Whether the requisition waits for this person, among others, to decide. */
export const mayDecideRequisition = (requisition: Requisition, acting: Selves): boolean =>
  requisition.state === 'requested' && refuseRequester(requisition, acting) === undefined;
