import { type Fen, fen, fenOf, formatFen, multiplyRatios, ratio, reduced, roundHalfUp } from '@goldkey/kernel';
import type { Material, Payer, WorkOrder } from './work-order.js';

/** What an order costs, and what of it the owner pays; yuan with two decimals. */
export interface Cost {
  readonly materials: string;
  readonly labour: string;
  readonly total: string;
  readonly owner: string;
}

/** Quantity × price of a material, rounded half up to the fen: a shop's bill is rounded line by line. */
export const priceOf = ({ quantity, unitPrice }: Pick<Material, 'quantity' | 'unitPrice'>): Fen =>
  fenOf(roundHalfUp(multiplyRatios(ratio(quantity), reduced(BigInt(fen(unitPrice)), 1n))));

const sum = (amounts: readonly Fen[]): Fen => fenOf(amounts.reduce((total, amount) => total + BigInt(amount), 0n));

/** The cost of an order by what was recorded so far. */
export const costOf = ({
  materials,
  labour,
  labourPaidBy,
}: Pick<WorkOrder, 'materials' | 'labour' | 'labourPaidBy'>): Cost => {
  const lines = [
    ...materials.map((material): { readonly amount: Fen; readonly paidBy: Payer } => ({
      amount: priceOf(material),
      paidBy: material.paidBy,
    })),
    { amount: fen(labour), paidBy: labourPaidBy },
  ];
  const used = sum(lines.slice(0, -1).map(({ amount }) => amount));
  return {
    materials: formatFen(used),
    labour: formatFen(fen(labour)),
    total: formatFen(sum(lines.map(({ amount }) => amount))),
    owner: formatFen(sum(lines.filter(({ paidBy }) => paidBy === 'owner').map(({ amount }) => amount))),
  };
};
