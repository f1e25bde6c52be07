import {
  type Day,
  dayOf,
  endOfDay,
  type Instant,
  lastDayOf,
  monthOf,
  multiplyRatios,
  ratioToText,
} from '@goldkey/kernel';
import type { DaySpan } from '../engine/define.js';
import { sumOf, whole } from '../engine/rate.js';
import type { Situation } from '../engine/situation.js';
import type { Fact, Rate } from '../vocabulary.js';
import type { LevelWeights } from './complaint-rates.js';

type Answer = Fact<'complaints.survey.answered'>;
type Level = keyof LevelWeights;

/** Methods whose answers count by themselves; electronic evaluations count by their matters. */
const BY_THEIR_OWN_DAY: readonly string[] = ['phone', 'questionnaire', 'spot-check'];

/** Whether an answer stands before another one to the same: staff never before others, else the later (rulebook 2). */
const standsBefore = (a: Answer, b: Answer): boolean => {
  const [aIsStaff, bIsStaff] = [a.data.by === 'staff', b.data.by === 'staff'];
  if (aIsStaff !== bIsStaff) return bIsStaff;
  return a.data.at !== b.data.at ? a.data.at > b.data.at : a.id > b.id;
};

const standing = (answers: readonly Answer[]): Answer | undefined =>
  answers.reduce<Answer | undefined>(
    (best, answer) => (best === undefined || standsBefore(answer, best) ? answer : best),
    undefined,
  );

/** The answers by a method that stand: one a matter, and every one that names no matter. */
export const standingAnswers = (situation: Situation, method: string): Answer[] => {
  const answers = situation.factsOf('complaints.survey.answered', 'method', method);
  const matters = new Map<string, Answer>();
  const free: Answer[] = [];
  for (const answer of answers) {
    const { matterId } = answer.data;
    if (matterId === undefined) {
      free.push(answer);
      continue;
    }
    const known = matters.get(matterId);
    if (known === undefined || standsBefore(answer, known)) matters.set(matterId, answer);
  }
  return [...free, ...matters.values()];
};

/** Of two closes the one that stands before the other: by their instant, then event id, as those of complaints. */
const closedBefore = (a: Fact<'complaints.matter.closed'>, b: Fact<'complaints.matter.closed'>): boolean =>
  a.data.closedAt !== b.data.closedAt ? a.data.closedAt < b.data.closedAt : a.id < b.id;

/** The first close of each matter; closing a closed one changes nothing. */
const firstCloses = (situation: Situation): Fact<'complaints.matter.closed'>[] => {
  const closes = new Map<string, Fact<'complaints.matter.closed'>>();
  for (const close of situation.facts('complaints.matter.closed')) {
    const known = closes.get(close.data.matterId);
    if (known === undefined || closedBefore(close, known)) closes.set(close.data.matterId, close);
  }
  return [...closes.values()];
};

/** What counts in the satisfaction of a department, and on which day. */
interface Counted {
  readonly departmentId: string;
  readonly day: Day;
  readonly level: Level;
}

/**
 * S-04: the electronic evaluations that closed matters are due. What the served person did not evaluate by the end of the
 * month of the close is dissatisfied; until then a matter that nobody evaluated is not counted.
 */
const dueEvaluations = function* (situation: Situation): Iterable<Counted> {
  const { zone, asOf } = situation;
  for (const { data } of firstCloses(situation)) {
    const { matterId, departmentId, closedAt, exemption } = data;
    if (exemption !== undefined) continue;
    const day = dayOf(closedAt, zone);
    const end: Instant = endOfDay(lastDayOf(monthOf(day)), zone);
    const answer = standing(
      situation
        .factsOf('complaints.survey.answered', 'matterId', matterId)
        .filter((given) => given.data.method === 'e-evaluation' && given.data.at <= end),
    );
    if (answer === undefined && asOf < end) continue;
    const level = answer?.data.by === 'served-person' ? (answer.data.level as Level) : 'dissatisfied';
    yield { departmentId, day, level };
  }
};

const countedOf = (situation: Situation): Counted[] => [
  ...BY_THEIR_OWN_DAY.flatMap((method) =>
    standingAnswers(situation, method).map(({ data: { departmentId, at, level } }) => ({
      departmentId,
      day: dayOf(at, situation.zone),
      level: level as Level,
    })),
  ),
  ...dueEvaluations(situation),
];

const known = new WeakMap<Situation, ReadonlyMap<string, readonly Counted[]>>();

/** Counts once for a situation: several clauses ask for the same. */
const byDepartment = (situation: Situation): ReadonlyMap<string, readonly Counted[]> => {
  const before = known.get(situation);
  if (before) return before;
  const counted = new Map<string, Counted[]>();
  for (const one of countedOf(situation)) {
    const own = counted.get(one.departmentId);
    if (own) own.push(one);
    else counted.set(one.departmentId, [one]);
  }
  known.set(situation, counted);
  return counted;
};

/** A rate of answers: each weighs by its level, over their number. */
export const rateOfLevels = (levels: readonly Level[], weights: LevelWeights): Rate => {
  const counted = (Object.keys(weights) as Level[]).map((level) => ({
    count: levels.filter((each) => each === level).length,
    weight: weights[level],
  }));
  return {
    numerator: sumOf(counted.map(({ count, weight }) => multiplyRatios(whole(count), weight))),
    denominator: whole(levels.length),
    working: counted.map(({ count, weight }) => `${count} × ${ratioToText(weight)}`).join(' + '),
  };
};

/** The satisfaction of each department of the property that has a volume in the span (S-05). */
export const ownSatisfaction = (
  situation: Situation,
  { first, last }: DaySpan,
  weights: LevelWeights,
): ReadonlyMap<string, Rate> => {
  const counted = byDepartment(situation);
  const rates = new Map<string, Rate>();
  for (const { unitId } of situation.organisation.departmentsOf(situation.propertyId)) {
    const levels = (counted.get(unitId) ?? [])
      .filter(({ day }) => day >= first && day <= last)
      .map(({ level }) => level);
    if (levels.length > 0) rates.set(unitId, { ...rateOfLevels(levels, weights), basis: 'own' });
  }
  return rates;
};
