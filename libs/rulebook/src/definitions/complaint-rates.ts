import {
  addRatios,
  dayOf,
  endOfDay,
  type Instant,
  lastDayOf,
  type Month,
  monthOf,
  multiplyRatios,
  type Ratio,
} from '@goldkey/kernel';
import { fallsIn } from '../engine/calendar.js';
import type { DaySpan } from '../engine/define.js';
import type { Parameters } from '../engine/parameters.js';
import { rateOf, whole } from '../engine/rate.js';
import type { Situation } from '../engine/situation.js';
import type { Fact, Rate } from '../vocabulary.js';

/** Weights of what owners say of a finished complaint. */
export interface LevelWeights {
  readonly satisfied: Ratio;
  readonly 'basically-satisfied': Ratio;
  readonly dissatisfied: Ratio;
}

/** What the answers of a callback weigh, by the numbers of 1.1. */
export const levelWeights = (numbers: Parameters): LevelWeights => ({
  satisfied: numbers.ratio('satisfied'),
  'basically-satisfied': numbers.ratio('basicallySatisfied'),
  dissatisfied: whole(0),
});

/** The three rates of 1.1 as counts. */
export interface ComplaintRates {
  readonly closing: Rate;
  readonly closingSatisfaction: Rate;
  readonly establishment: Rate;
}

/** What is counted of the complaints of one property or department. */
class Tally {
  received = 0;
  established = 0;
  inScope = 0;
  closed = 0;
  readonly answers = { satisfied: 0, 'basically-satisfied': 0, dissatisfied: 0 };

  rates(weights: LevelWeights): ComplaintRates {
    const { satisfied, dissatisfied } = this.answers;
    const basically = this.answers['basically-satisfied'];
    return {
      closing: rateOf(this.closed, this.inScope),
      closingSatisfaction: {
        numerator: addRatios(
          multiplyRatios(whole(satisfied), weights.satisfied),
          multiplyRatios(whole(basically), weights['basically-satisfied']),
        ),
        denominator: whole(satisfied + basically + dissatisfied),
      },
      establishment: rateOf(this.established, this.received),
    };
  }
}

export interface Step {
  readonly at: Instant;
  readonly id: string;
  readonly closes: boolean;
}

const byInstant = (a: { at: Instant; id: string }, b: { at: Instant; id: string }): number =>
  a.at - b.at || (a.id < b.id ? -1 : 1);

/** Closes and reopens of a complaint, by their instant and then event id. */
export const stepsOf = (situation: Situation, complaintId: string): Step[] => {
  const closes = situation.factsOf('complaints.complaint.closed', 'complaintId', complaintId);
  const reopens = situation.factsOf('complaints.complaint.reopened', 'complaintId', complaintId);
  return [
    ...closes.map(({ id, data }) => ({ at: data.closedAt, id, closes: true })),
    ...reopens.map(({ id, data }) => ({ at: data.reopenedAt, id, closes: false })),
  ].sort(byInstant);
};

/** The close that stands at an instant; closing a closed complaint changes nothing. `undefined` while it is open. */
const standingClose = (steps: readonly Step[], until: Instant): Instant | undefined => {
  let close: Instant | undefined;
  for (const step of steps) {
    if (step.at > until) break;
    if (!step.closes) close = undefined;
    else close ??= step.at;
  }
  return close;
};

/** What the last callback on a complaint by an instant says; `undefined` without one. */
const lastAnswer = (situation: Situation, complaintId: string, until: Instant): keyof Tally['answers'] | undefined =>
  situation
    .factsOf('complaints.callback.recorded', 'aboutId', complaintId)
    .filter(({ data }) => data.about === 'complaint' && data.at <= until)
    .map(({ id, data }) => ({ at: data.at, id, level: data.level as keyof Tally['answers'] }))
    .sort(byInstant)
    .at(-1)?.level;

/** The answers on what was closed in the span, one for each month in which the complaint ended closed. */
const answersIn = function* (
  situation: Situation,
  complaintId: string,
  steps: readonly Step[],
  span: DaySpan,
  endOfMonth: (at: Instant) => Instant,
): Iterable<keyof Tally['answers']> {
  const closedIn = steps.filter(({ closes, at }) => closes && fallsIn(at, span, situation.zone));
  for (const end of new Set(closedIn.map(({ at }) => endOfMonth(at)))) {
    const close = standingClose(steps, end);
    if (close === undefined || !fallsIn(close, span, situation.zone) || endOfMonth(close) !== end) continue;
    const answer = lastAnswer(situation, complaintId, end);
    if (answer !== undefined) yield answer;
  }
};

interface Counted {
  readonly property: Tally;
  readonly departments: ReadonlyMap<string, Tally>;
}

const count = (situation: Situation, span: DaySpan): Counted => {
  const { zone, organisation } = situation;
  const property = new Tally();
  const departments = new Map(
    organisation.departmentsOf(situation.propertyId).map(({ unitId }) => [unitId, new Tally()]),
  );
  const monthEnds = new Map<Month, Instant>();
  const endOfMonth = (at: Instant): Instant => {
    const month = monthOf(dayOf(at, zone));
    const end = monthEnds.get(month) ?? endOfDay(lastDayOf(month), zone);
    monthEnds.set(month, end);
    return end;
  };
  /** A complaint counts for its property and for the department that it names, wherever that stands in the tree. */
  const talliesOf = ({ data: { departmentId } }: Fact<'complaints.complaint.received'>): Tally[] => {
    if (!organisation.isDepartment(departmentId)) return [property];
    const tally = departments.get(departmentId) ?? new Tally();
    departments.set(departmentId, tally);
    return [property, tally];
  };
  for (const complaint of situation.facts('complaints.complaint.received')) {
    const { complaintId, receivedAt, inScope } = complaint.data;
    const tallies = talliesOf(complaint);
    const steps = inScope ? stepsOf(situation, complaintId) : [];
    if (fallsIn(receivedAt, span, zone)) {
      const decided = situation.factsOf('complaints.complaint.decided', 'complaintId', complaintId).at(-1);
      const closed = inScope && standingClose(steps, endOfMonth(receivedAt)) !== undefined;
      for (const tally of tallies) {
        tally.received += 1;
        if (decided?.data.established) tally.established += 1;
        if (inScope) tally.inScope += 1;
        if (closed) tally.closed += 1;
      }
    }
    for (const answer of answersIn(situation, complaintId, steps, span, endOfMonth))
      for (const tally of tallies) tally.answers[answer] += 1;
  }
  return { property, departments };
};

const counted = new WeakMap<Situation, Map<string, Counted>>();

/** Counts once for a situation and span: M-26 and the rates ask for the same month. */
const countOnce = (situation: Situation, span: DaySpan): Counted => {
  const known = counted.get(situation) ?? new Map<string, Counted>();
  counted.set(situation, known);
  const name = `${span.first}\n${span.last}`;
  const result = known.get(name) ?? count(situation, span);
  known.set(name, result);
  return result;
};

/**
 * Closing rate, satisfaction with closings and establishment rate of the property and of each department, for what falls
 * into the span: by the month of reception or of the close, each month's outcome as it stands at that month's end
 * (rulebook 1.1).
 */
export const complaintRates = (
  situation: Situation,
  span: DaySpan,
  weights: LevelWeights,
): { property: ComplaintRates; departments: ReadonlyMap<string, ComplaintRates> } => {
  const { property, departments } = countOnce(situation, span);
  return {
    property: property.rates(weights),
    departments: new Map([...departments].map(([id, tally]) => [id, tally.rates(weights)])),
  };
};
