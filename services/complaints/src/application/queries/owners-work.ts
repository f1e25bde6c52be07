import { formatFen, type Instant } from '@goldkey/kernel';
import type { OwnerLink } from '../../domain/owner-link/owner-link.js';
import { costOf, priceOf } from '../../domain/work-order/cost.js';
import type { WorkOrderState } from '../../domain/work-order/machine.js';
import { refuseUnjudgeable } from '../../domain/work-order/rules.js';
import type { Material, Payer, WorkOrder } from '../../domain/work-order/work-order.js';

/** Work as its owner sees it by a link: what was done and used, and what of it they pay; nothing of who did it. */
export interface OwnersWork {
  readonly number: string;
  readonly category: string;
  readonly description: string;
  readonly room?: string;
  readonly state: WorkOrderState;
  /** How often it was done again: what is said is said of this time. */
  readonly round: number;
  readonly finishedAt?: string;
  readonly result?: string;
  readonly steps: readonly string[];
  readonly materials: readonly (Material & { readonly amount: string })[];
  readonly labour: string;
  readonly labourPaidBy: Payer;
  readonly total: string;
  /** Yuan that are the owner's to pay. */
  readonly ownerPays: string;
  readonly mayJudge: boolean;
  /** What was said by this link: done well, or not; absent: nothing yet. */
  readonly saidDone?: boolean;
}

export const ownersWork = (order: WorkOrder, link: OwnerLink, text: (at: Instant) => string): OwnersWork => {
  const { number, category, description, room, state, finishedAt, result, steps, materials, labourPaidBy, redone } =
    order;
  const { labour, total, owner: ownerPays } = costOf(order);
  return {
    ...{ number, category, description, room, state, result, labour, labourPaidBy, total, ownerPays, round: redone },
    ...(finishedAt !== undefined && { finishedAt: text(finishedAt) }),
    steps: steps.filter(({ doneAt }) => doneAt !== undefined).map(({ title }) => title),
    materials: materials.map((material) => ({ ...material, amount: formatFen(priceOf(material)) })),
    mayJudge: link.judged === undefined && refuseUnjudgeable(order) === undefined,
    ...(link.judged !== undefined && { saidDone: link.judged.done }),
  };
};
