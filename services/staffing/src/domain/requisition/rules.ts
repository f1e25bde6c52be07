import { type Fen, fen, fenOf } from '@goldkey/kernel';
import type { RequisitionLine } from './requisition.js';

/** What the material comes to; undefined where a line has no price. */
export const requisitionAmount = (lines: readonly RequisitionLine[]): Fen | undefined => {
  let sum = 0n;
  for (const { quantity, unitPrice } of lines) {
    if (unitPrice === undefined) return undefined;
    sum += fen(unitPrice) * BigInt(quantity);
  }
  return fenOf(sum);
};
