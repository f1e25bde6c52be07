import { addRatios, dayOf, endOfDay, type Instant, lastDayOf, type Month, monthOf, type Ratio } from '@goldkey/kernel';
import type { DaySpan } from '../engine/define.js';
import type { Situation } from '../engine/situation.js';
import type { Fact, Rate } from '../vocabulary.js';

/** Weights of what owners say of a finished complaint. */
export interface LevelWeights {
  readonly satisfied: Ratio;
  readonly 'basically-satisfied': Ratio;
  readonly dissatisfied: Ratio;
}

/** The three rates of 1.1 as counts. */
export interface ComplaintRates {
  readonly closing: Rate;
  readonly closingSatisfaction: Rate;
  readonly establishment: Rate;
}

const NOTHING: Ratio = { numerator: 0n, denominator: 1n };
const ONE: Ratio = { numerator: 1n, denominator: 1n };

class Tally {
  #numerator = NOTHING;
  #denominator = 0n;

  add(weight: Ratio): void {
    this.#numerator = addRatios(this.#numerator, weight);
    this.#denominator += 1n;
  }

  rate(): Rate {
    return { numerator: this.#numerator, denominator: { numerator: this.#denominator, denominator: 1n } };
  }
}

interface Tallies {
  readonly closing: Tally;
  readonly closingSatisfaction: Tally;
  readonly establishment: Tally;
}

const tallies = (): Tallies => ({ closing: new Tally(), closingSatisfaction: new Tally(), establishment: new Tally() });

interface Step {
  readonly at: Instant;
  readonly id: string;
  readonly closes: boolean;
}

type Received = Fact<'complaints.complaint.received'>;

/** Closes and reopens of a complaint, by their instant and then event id. */
const stepsOf = (situation: Situation, complaintId: string): Step[] => {
  const closes = situation
    .factsOf('complaints.complaint.closed', 'complaintId', complaintId)
    .map(({ id, data }) => ({ at: data.closedAt, id, closes: true }));
  const reopens = situation
    .factsOf('complaints.complaint.reopened', 'complaintId', complaintId)
    .map(({ id, data }) => ({ at: data.reopenedAt, id, closes: false }));
  return [...closes, ...reopens].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
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

const lastLevel = (situation: Situation, complaintId: string, until: Instant): string | undefined =>
  situation
    .factsOf('complaints.callback.recorded', 'aboutId', complaintId)
    .filter(({ data }) => data.about === 'complaint' && data.at <= until)
    .sort((a, b) => a.data.at - b.data.at || (a.id < b.id ? -1 : 1))
    .at(-1)?.data.level;

/**
 * Closing rate, satisfaction with closings and establishment rate of the property and of each of its departments, for what
 * falls into the span: by the month of reception or of the close, each month's outcome as it stands at that month's end
 * (rulebook 1.1).
 */
export const complaintRates = (
  situation: Situation,
  { first, last }: DaySpan,
  weights: LevelWeights,
): { property: ComplaintRates; departments: ReadonlyMap<string, ComplaintRates> } => {
  const { zone } = situation;
  const whole = tallies();
  const departments = new Map(situation.departments.map((id) => [id, tallies()]));
  const inSpan = (at: Instant): boolean => {
    const day = dayOf(at, zone);
    return day >= first && day <= last;
  };
  const monthEnds = new Map<Month, Instant>();
  const endOfMonth = (at: Instant): Instant => {
    const month = monthOf(dayOf(at, zone));
    const known = monthEnds.get(month) ?? endOfDay(lastDayOf(month), zone);
    monthEnds.set(month, known);
    return known;
  };
  const count = (complaint: Received, name: keyof Tallies, weight: Ratio): void => {
    whole[name].add(weight);
    departments.get(complaint.data.departmentId)?.[name].add(weight);
  };
  for (const complaint of situation.facts('complaints.complaint.received')) {
    const { complaintId, receivedAt, inScope } = complaint.data;
    const steps = stepsOf(situation, complaintId);
    if (inSpan(receivedAt)) {
      const established = situation.factsOf('complaints.complaint.decided', 'complaintId', complaintId).at(-1)
        ?.data.established;
      count(complaint, 'establishment', established ? ONE : NOTHING);
      if (inScope)
        count(complaint, 'closing', standingClose(steps, endOfMonth(receivedAt)) === undefined ? NOTHING : ONE);
    }
    if (!inScope) continue;
    for (const end of new Set(
      steps.filter((step) => step.closes && inSpan(step.at)).map((step) => endOfMonth(step.at)),
    )) {
      const close = standingClose(steps, end);
      if (close === undefined || !inSpan(close) || endOfMonth(close) !== end) continue;
      const level = lastLevel(situation, complaintId, end);
      if (level !== undefined) count(complaint, 'closingSatisfaction', weights[level as keyof LevelWeights] ?? NOTHING);
    }
  }
  const done = ({ closing, closingSatisfaction, establishment }: Tallies): ComplaintRates => ({
    closing: closing.rate(),
    closingSatisfaction: closingSatisfaction.rate(),
    establishment: establishment.rate(),
  });
  return { property: done(whole), departments: new Map([...departments].map(([id, counted]) => [id, done(counted)])) };
};
