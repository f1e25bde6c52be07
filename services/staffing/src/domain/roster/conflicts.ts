import { addDays, type Day, eachDay, isWorkingDay, mondayOf, weekday, weekOf } from '@goldkey/kernel';
import { type DutyPost, workOf } from '../shift/shift.js';
import { spanOf } from './hours.js';
import type { RosterLimits } from './limits.js';
import type { DayPlan, PlannedShift } from './roster-day.js';

/** What may be wrong with a month's plan. */
export const rosterRules = [
  'shifts-overlap',
  'certificate-missing',
  'leave-approved',
  'no-weekly-rest',
  'short-rest',
  'long-week',
  'understaffed',
] as const;
export type RosterRule = (typeof rosterRules)[number];

/** A hard conflict refuses publication, a soft one asks for a reason. */
export const severityOf: Readonly<Record<RosterRule, 'hard' | 'soft'>> = {
  'shifts-overlap': 'hard',
  'certificate-missing': 'hard',
  'leave-approved': 'hard',
  'no-weekly-rest': 'hard',
  'short-rest': 'soft',
  'long-week': 'soft',
  understaffed: 'soft',
};

/** Something wrong on a day, with a person or at a duty post. */
export interface Conflict {
  readonly rule: RosterRule;
  readonly severity: 'hard' | 'soft';
  readonly date: Day;
  readonly employeeId?: string;
  readonly dutyPostId?: string;
  /** What the reason quotes, in minutes, people or words. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A person of the roster. */
export interface PersonPlan {
  readonly employeeId: string;
  /** What is set, a week before the first day and after the last one too. */
  readonly days: ReadonlyMap<Day, DayPlan>;
  /** Days of approved leave from morning to evening. */
  readonly leave: ReadonlySet<Day>;
  /** The first day here, where it lies in the time that is judged: nobody works before it. */
  readonly since?: Day;
}

/** A plan with what it is judged by. */
export interface RosterPlan {
  /** The days that are judged, both included. */
  readonly first: Day;
  readonly last: Day;
  /** IANA zone of the property. */
  readonly zone: string;
  readonly people: readonly PersonPlan[];
  readonly posts: readonly DutyPost[];
  /** Whether the person holds a valid certificate; left out where nobody keeps certificates yet: the rule is then not asked. */
  readonly certified?: (employeeId: string, craft: string, date: Day) => boolean;
}

const MINUTE_MS = 60_000;
const DAYS_A_WEEK = 7;

const conflict = (rule: RosterRule, date: Day, about: Omit<Conflict, 'rule' | 'severity' | 'date'>): Conflict => ({
  rule,
  severity: severityOf[rule],
  date,
  ...about,
});

/** The kind of a day: what is set, else what the public calendar says. */
export const kindOn = (days: ReadonlyMap<Day, DayPlan>, date: Day): DayPlan['kind'] =>
  days.get(date)?.kind ?? (isWorkingDay(date) ? 'work' : 'rest');

type Planned = readonly [date: Day, shift: PlannedShift];

const plannedOf = ({ days }: PersonPlan): readonly Planned[] =>
  [...days]
    .flatMap(([date, { shift }]): Planned[] => (shift === undefined ? [] : [[date, shift]]))
    .sort(([one], [other]) => (one < other ? -1 : 1));

/** Rest between each shift and the one before it. */
const restConflicts = ({ first, last, zone }: RosterPlan, person: PersonPlan, limits: RosterLimits): Conflict[] => {
  const planned = plannedOf(person);
  return planned.flatMap(([date, shift], index) => {
    const before = planned[index - 1];
    if (before === undefined || date < first || date > last) return [];
    const minutes = Math.floor((spanOf(date, shift, zone).from - spanOf(before[0], before[1], zone).until) / MINUTE_MS);
    const { employeeId } = person;
    if (minutes < 0) return [conflict('shifts-overlap', date, { employeeId, facts: { minutes: -minutes } })];
    if (minutes >= limits.restMinutes) return [];
    return [conflict('short-rest', date, { employeeId, facts: { minutes, needed: limits.restMinutes } })];
  });
};

/** The weeks whose Sunday lies in the plan: each week is judged in one month only. */
const weeksOf = ({ first, last }: RosterPlan): readonly (readonly Day[])[] =>
  eachDay(first, last)
    .filter((date) => weekday(date) === DAYS_A_WEEK)
    .map((sunday) => {
      const monday = mondayOf(weekOf(sunday));
      return eachDay(monday, addDays(monday, DAYS_A_WEEK - 1));
    });

const weekConflicts = (plan: RosterPlan, person: PersonPlan, limits: RosterLimits): Conflict[] => {
  const { employeeId, days, since } = person;
  const isBefore = (date: Day) => since !== undefined && date < since;
  return weeksOf(plan).flatMap((week) => {
    const sunday = week[week.length - 1] as Day;
    // Of who is not planned the calendar alone speaks, and it has days of rest.
    if (!week.some((date) => days.has(date))) return [];
    const free = week.filter((date) => isBefore(date) || kindOn(days, date) !== 'work').length;
    const minutes = week.reduce((sum, date) => {
      const shift = days.get(date)?.shift;
      return shift === undefined ? sum : sum + workOf(shift);
    }, 0);
    const facts = { minutes, allowed: limits.weekMinutes };
    return [
      ...(free < limits.restDays
        ? [conflict('no-weekly-rest', sunday, { employeeId, facts: { free, needed: limits.restDays } })]
        : []),
      ...(minutes > limits.weekMinutes ? [conflict('long-week', sunday, { employeeId, facts })] : []),
    ];
  });
};

const dayConflicts = ({ first, last, certified }: RosterPlan, { employeeId, days, leave }: PersonPlan): Conflict[] =>
  eachDay(first, last).flatMap((date) => {
    const plan = days.get(date);
    if (plan === undefined || plan.kind !== 'work') return [];
    const craft = plan.shift?.craft;
    return [
      ...(leave.has(date) ? [conflict('leave-approved', date, { employeeId, facts: {} })] : []),
      ...(craft !== undefined && certified?.(employeeId, craft, date) === false
        ? [conflict('certificate-missing', date, { employeeId, facts: { craft } })]
        : []),
    ];
  });

const staffingConflicts = ({ first, last, people, posts }: RosterPlan): Conflict[] => {
  const manned = posts.filter(({ state, minimum }) => state === 'in-use' && minimum > 0);
  return eachDay(first, last).flatMap((date) =>
    manned.flatMap(({ id: dutyPostId, name, minimum }) => {
      const count = people.filter(({ days }) => days.get(date)?.shift?.dutyPostId === dutyPostId).length;
      if (count >= minimum) return [];
      return [conflict('understaffed', date, { dutyPostId, facts: { post: name, count, minimum } })];
    }),
  );
};

/** What is wrong with a plan within these limits, in the order of the days. */
export const conflictsOf = (plan: RosterPlan, limits: RosterLimits): readonly Conflict[] =>
  [
    ...plan.people.flatMap((person) => [
      ...restConflicts(plan, person, limits),
      ...weekConflicts(plan, person, limits),
      ...dayConflicts(plan, person),
    ]),
    ...staffingConflicts(plan),
  ].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
