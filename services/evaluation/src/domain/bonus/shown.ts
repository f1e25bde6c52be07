import { type Day, daysOf, type Fen } from '@goldkey/kernel';
import type { BonusPeriod, DepartmentBonus } from './bonus.js';

/** A person's share as a publication shows it: negative where it is taken back. */
export interface ShownBonus {
  readonly bonusId: string;
  readonly departmentId: string;
  readonly period: BonusPeriod;
  readonly employeeId: string;
  readonly amount: Fen;
}

/** What publications have shown of a bonus. */
export interface BonusTold {
  readonly shown: boolean;
  readonly takenBack: boolean;
}

/** Names a person's share in payroll for good; what takes it back has a name of its own. */
export const referenceOf = ({ bonusId, employeeId, amount }: Pick<ShownBonus, 'bonusId' | 'employeeId' | 'amount'>) => {
  const share = `bonus ${bonusId} ${employeeId}`;
  return amount < 0n ? { reference: `${share} back`, corrects: share } : { reference: share };
};

/**
 * What the publication of a period that ends on `last` shows of a bonus: the shares once they are approved, if its own
 * period is over by then; and once more with the opposite sign where it was reversed after they had been shown.
 */
export const toShow = (bonus: DepartmentBonus, told: BonusTold, last: Day): readonly ShownBonus[] => {
  if (daysOf(bonus.period).last > last) return [];
  const { bonusId, departmentId, period, shares, stage } = bonus;
  const signed = (sign: bigint): readonly ShownBonus[] =>
    shares.map(({ employeeId, amount }) => ({
      bonusId,
      departmentId,
      period,
      employeeId,
      amount: (amount * sign) as Fen,
    }));
  if (stage === 'approved') return told.shown ? [] : signed(1n);
  return stage === 'reversed' && told.shown && !told.takenBack ? signed(-1n) : [];
};
