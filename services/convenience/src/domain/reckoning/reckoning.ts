import {
  accept,
  addDays,
  type Day,
  type Decision,
  dayOf,
  daysOf,
  endOfDay,
  fen,
  fenOf,
  formatFen,
  type Instant,
  type Month,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import type { CatalogueLine } from '../catalogue/catalogue.js';
import { breakEvenUnits, type CostSheet } from '../catalogue/margin.js';
import type { Happened } from '../recording.js';
import { type ReckoningAct, type ReckoningState, reckoningMachine } from './machine.js';

/** What is done about a loss (document 004, 4.3.4). */
export const MEASURES = ['more-users', 'new-price', 'end', 'other'] as const;
export type MeasureKind = (typeof MEASURES)[number];

export interface Measure {
  readonly kind: MeasureKind;
  readonly words: string;
  readonly decidedAt: Instant;
  readonly deciderName: string;
  /** When it is looked at again. */
  readonly followUpOn: Day;
}

/** What an item brought and cost in a month (C-07); all money in yuan. */
export interface Reckoning extends CostSheet {
  /** `<itemId>:<month>`. */
  readonly id: string;
  readonly propertyId: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly unit: string;
  readonly month: Month;
  readonly price: string;
  /** Households that were served. */
  readonly users: number;
  readonly units: number;
  readonly revenue: string;
  readonly cost: string;
  /** Revenue less cost; below zero for a loss. */
  readonly result: string;
  /** The fewest units that would have covered the cost; absent where no number would. */
  readonly breakEvenUnits?: number;
  readonly judgedAt: Instant;
  readonly measureDueAt?: Instant;
  readonly state: ReckoningState;
  readonly measure?: Measure;
  readonly followUp?: {
    readonly at: Instant;
    readonly improved: boolean;
    readonly words: string;
    readonly byName: string;
  };
}

export type ReckoningEvent = Happened<'MonthJudged' | 'MeasureDecided' | 'MeasureFollowedUp', Reckoning>;

/** C-07 (reading): days in which a measure is decided after the loss was told. */
export const MEASURE_WITHIN_DAYS = 14;

export interface MonthFigures {
  readonly users: number;
  readonly units: number;
  /** Yuan. */
  readonly revenue: string;
}

export interface JudgeMonth extends Recording {
  readonly propertyId: string;
  readonly month: Month;
  readonly line: CatalogueLine;
  readonly figures: MonthFigures;
  /** What the month really cost, where it differs from the sheet of the list. */
  readonly costs: CostSheet | undefined;
  readonly timeZone: string;
}

/** A month that is over is judged once: does the item cover its cost (C-07)? */
export const judgeMonth = (known: Reckoning | undefined, command: JudgeMonth): Decision<ReckoningEvent> => {
  const { propertyId, month, line, figures, costs = line, timeZone, at, now, eventId } = command;
  if (known !== undefined) return refuse('convenience.month-judged', { month, name: line.name });
  if (now <= endOfDay(daysOf(month).last, timeZone)) return refuse('convenience.month-not-over', { month });
  const fixedCost = formatFen(fen(costs.fixedCost));
  const variableCost = formatFen(fen(costs.variableCost));
  const cost = fenOf(fen(fixedCost) + fen(variableCost) * BigInt(figures.units));
  const result = fenOf(fen(figures.revenue) - cost);
  const enough = breakEvenUnits(line.price, { fixedCost, variableCost });
  const record: Reckoning = {
    id: `${line.itemId}:${month}`,
    propertyId,
    itemId: line.itemId,
    itemName: line.name,
    unit: line.unit,
    month,
    price: line.price,
    ...figures,
    fixedCost,
    variableCost,
    cost: formatFen(cost),
    result: formatFen(result),
    ...(enough !== undefined && { breakEvenUnits: enough }),
    judgedAt: at,
    ...(result < 0n && { measureDueAt: endOfDay(addDays(dayOf(at, timeZone), MEASURE_WITHIN_DAYS), timeZone) }),
    state: result < 0n ? 'loss-making' : 'sound',
  };
  return accept({ type: 'MonthJudged', eventId, at, record });
};

const next = (reckoning: Reckoning, act: ReckoningAct): ReckoningState | Decision<never> =>
  reckoningMachine[reckoning.state][act] ?? refuse('convenience.reckoning-state', { month: reckoning.month });

export interface DecideMeasure extends Recording {
  readonly measure: Omit<Measure, 'decidedAt'>;
  /** Whether who decides may end a service: the general manager. */
  readonly mayEnd: boolean;
  readonly today: Day;
}

/** More users, a new price, something else; or the end, which the general manager alone decides. */
export const decideMeasure = (reckoning: Reckoning, command: DecideMeasure): Decision<ReckoningEvent> => {
  const { measure, mayEnd, today, at, eventId } = command;
  const state = next(reckoning, 'decide-measure');
  if (typeof state === 'object') return state;
  if (measure.kind === 'end' && !mayEnd) return refuse('convenience.end-needs-approval.forbidden', {});
  if (measure.followUpOn < today) return refuse('convenience.follow-up-past-invalid', {});
  const record: Reckoning = { ...reckoning, state, measure: { ...measure, decidedAt: at } };
  return accept({ type: 'MeasureDecided', eventId, at, record });
};

export interface FollowUp extends Recording {
  readonly improved: boolean;
  readonly words: string;
  readonly byName: string;
}

/** What became of the measure. */
export const followUpMeasure = (reckoning: Reckoning, command: FollowUp): Decision<ReckoningEvent> => {
  const { improved, words, byName, at, eventId } = command;
  const state = next(reckoning, 'follow-up');
  if (typeof state === 'object') return state;
  const record: Reckoning = { ...reckoning, state, followUp: { at, improved, words, byName } };
  return accept({ type: 'MeasureFollowedUp', eventId, at, record });
};
