import { formatFen, type Period } from '@goldkey/kernel';
import { type BonusStage, remainderOf, sharedOf } from '../../domain/bonus/bonus.js';
import type { BonusStore } from '../bonus-ports.js';

/** A bonus as other systems ask for it. Money is decimal yuan. */
export interface ListedBonus {
  readonly bonusId: string;
  readonly propertyId: string;
  readonly departmentId: string;
  readonly period: string;
  readonly stage: BonusStage;
  readonly amount: string;
  readonly shared: string;
  readonly kept: string;
  readonly shares: readonly { readonly employeeId: string; readonly amount: string }[];
}

/** Bonuses with who gets how much of them, the latest period first. */
export class ListBonuses {
  constructor(private readonly bonuses: Pick<BonusStore, 'list'>) {}

  async run(question: { readonly period?: Period; readonly propertyIds: readonly string[] }): Promise<ListedBonus[]> {
    return (await this.bonuses.list(question)).map(({ state: bonus }) => ({
      bonusId: bonus.bonusId,
      propertyId: bonus.propertyId,
      departmentId: bonus.departmentId,
      period: bonus.period,
      stage: bonus.stage,
      amount: formatFen(bonus.amount),
      shared: formatFen(sharedOf(bonus.shares)),
      kept: formatFen(remainderOf(bonus)),
      shares: bonus.shares.map(({ employeeId, amount }) => ({ employeeId, amount: formatFen(amount) })),
    }));
  }
}
