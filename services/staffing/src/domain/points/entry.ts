import { accept, type Day, type Decision, type Instant, type Recording, refuse, type Selves } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { PointsRule } from './rule.js';
import { refuseConcerned } from './rules.js';

/** Points that a person got or lost on a day. An entry is never changed or removed: a wrong one is countered by another. */
export interface PointsEntry {
  readonly id: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly ruleId: string;
  /** As the rule was called and meant when it was entered. */
  readonly ruleName: string;
  readonly direction: PointsRule['direction'];
  readonly on: Day;
  /** Whole points; below 0 they are lost. */
  readonly points: number;
  readonly reason: string;
  /** The entry that this one takes back. */
  readonly counters?: string;
}

export type PointsEntryEvent = {
  readonly type: 'PointsEntered' | 'PointsCountered';
  readonly eventId: string;
  readonly at: Instant;
  readonly entry: PointsEntry;
};

/** The entry after the one event that it ever has. */
export const evolvePointsEntry = (_entry: PointsEntry | undefined, event: PointsEntryEvent): PointsEntry => event.entry;

/** What has been entered before. */
export interface Ledger {
  /** By this rule for this person in the month of the day, counter entries too. */
  readonly ofRule: readonly PointsEntry[];
  /** The month of the day has been summed up. */
  readonly isSummarised: boolean;
}

export interface EnterPoints extends Recording, Selves {
  readonly entryId: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly rule: PointsRule;
  readonly on: Day;
  /** The present day where the property lies. */
  readonly today: Day;
  /** How many, without sign: the rule says whether they are got or lost. */
  readonly points: number;
  readonly reason: string;
}

/** Points entered by a rule so far, without sign. What takes back an entry of another month takes no room in this one. */
const enteredBy = (entries: readonly PointsEntry[]): number => {
  const ofMonth = new Set(entries.map(({ id }) => id));
  const counted = entries.filter(({ counters }) => counters === undefined || ofMonth.has(counters));
  return Math.abs(counted.reduce((sum, { points }) => sum + points, 0));
};

/** Somebody else gets or loses points by a rule. */
export const enterPoints = (ledger: Ledger, command: EnterPoints): Decision<PointsEntryEvent> => {
  const { entryId, propertyId, employeeId, rule, on, today, points, reason, eventId, at } = command;
  const { least, most, mostInMonth } = rule;
  if (rule.state === 'retired') return refuse('staffing.points-rule-retired', { name: rule.name });
  if (rule.propertyId !== undefined && rule.propertyId !== propertyId)
    return refuse('staffing.points-rule-of-another-property-invalid', { name: rule.name });
  const concerned = refuseConcerned(employeeId, command);
  if (concerned !== undefined) return concerned;
  if (on > today) return refuse('staffing.day-ahead-invalid', { on, today });
  if (ledger.isSummarised) return refuse('staffing.points-month-summarised', { month: on.slice(0, 7) });
  if (points < least || points > most) return refuse('staffing.points-out-of-bounds-invalid', { least, most });
  const before = enteredBy(ledger.ofRule);
  if (mostInMonth !== undefined && before + points > mostInMonth)
    return refuse('staffing.points-month-full', { mostInMonth, before });
  const entry: PointsEntry = {
    id: entryId,
    propertyId,
    employeeId,
    ruleId: rule.id,
    ruleName: rule.name,
    direction: rule.direction,
    on,
    points: rule.direction === 'earns' ? points : -points,
    reason,
  };
  return refuseFuture(command) ?? accept({ type: 'PointsEntered', eventId, at, entry });
};

export interface CounterPoints extends Recording, Selves {
  readonly entryId: string;
  readonly today: Day;
  readonly reason: string;
  readonly isCountered: boolean;
  /** The month of the wrong entry has been summed up: what takes it back then counts today. */
  readonly isSummarised: boolean;
}

/** A wrong entry of somebody else is taken back by one of the opposite sign. */
export const counterPoints = (wrong: PointsEntry, command: CounterPoints): Decision<PointsEntryEvent> => {
  const { entryId, today, reason, isCountered, isSummarised, eventId, at } = command;
  const concerned = refuseConcerned(wrong.employeeId, command);
  if (concerned !== undefined) return concerned;
  if (wrong.counters !== undefined) return refuse('staffing.points-counter-of-counter', { id: wrong.id });
  if (isCountered) return refuse('staffing.points-already-countered', { id: wrong.id });
  const on = isSummarised ? today : wrong.on;
  const entry = { ...wrong, id: entryId, on, points: -wrong.points, reason, counters: wrong.id };
  return refuseFuture(command) ?? accept({ type: 'PointsCountered', eventId, at, entry });
};
