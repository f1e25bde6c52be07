import { addDays, type Day, type Fen, fenOf, multiplyRatios, ratio, reduced, roundDown } from '@goldkey/kernel';
import { rateOn } from '../late-fee/late-fee.js';
import type { Tariff } from '../tariff/tariff.js';
import { GRACE_DAYS } from './dunning.js';

/** A charge of which something is open; where it is a late fee, of which charge. */
export interface OpenLine {
  readonly id: string;
  readonly amount: Fen;
  readonly open: Fen;
  readonly lateOf?: string;
}

export type LetterBill<Line extends OpenLine> = Line & {
  readonly paid: Fen;
  /** Late fees of it that were billed and are open. */
  readonly late: Fen;
};

/**
 * What a letter lists: each bill of which something is open, with what was paid of it and its late fees. A late fee stands with
 * its bill, or by itself once that is paid. All that is open and all late fees together are what is owed, to the fen.
 */
export const letterBills = <Line extends OpenLine>(lines: readonly Line[]): readonly LetterBill<Line>[] => {
  const ids = new Set(lines.map(({ id }) => id));
  const isApart = ({ lateOf }: Line) => lateOf === undefined || !ids.has(lateOf);
  return lines.filter(isApart).map((line) => {
    const late = lines.filter(({ lateOf }) => lateOf === line.id).reduce((sum, { open }) => sum + open, 0n);
    return { ...line, paid: fenOf(line.amount - line.open), late: fenOf(late) };
  });
};

/** Yuan-days that were counted and are not billed yet, with the tariffs of their fee item. */
export interface CountedLate {
  readonly quantity: string;
  readonly until: Day;
  readonly tariffs: readonly Tariff[];
}

/** What was counted by its rate, before a concession and down to the fen: the run that bills it may make it less. */
export const lateAhead = (counted: readonly CountedLate[]): Fen =>
  fenOf(
    counted.reduce((sum, { quantity, until, tariffs }) => {
      const yuan = multiplyRatios(ratio(quantity), ratio(rateOn(tariffs, until)));
      return sum + roundDown(multiplyRatios(yuan, reduced(100n, 1n)));
    }, 0n),
  );

/** By when a letter asks to be paid: as long as the ladder waits after it. */
export const payBy = (today: Day): Day => addDays(today, GRACE_DAYS.letter);
