import type { Day, Instant } from '@goldkey/kernel';
import type { FactKind, Rate } from '../vocabulary.js';
import { type ParameterDeclarations, type Parameters } from './parameters.js';
import type { Holding, Situation } from './situation.js';
import { type Localised, say } from './texts.js';

/** Days, both included. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

/** The numbers of the clause for whatever falls on this day. */
export type ParametersOn = (day: Day) => Parameters;

/** Who owes a duty: the holder of a role at the deadline, or the person whom the fact names. */
export type Owed = { readonly role: string } | { readonly employeeId: string };

/** One duty: what, until when, and whether it was done by then. */
export interface Duty {
  /** Which of a clause's duties this is, where it has several (`weekly`, `monthly`). */
  readonly part: string;
  /** The instant after which it is late. */
  readonly deadline: Instant;
  /** The time that the duty is about (rulebook 0, from when). */
  readonly window: { readonly from: Instant; readonly until: Instant };
  readonly owed: Owed;
  /** Whether it was done in time; a function where the act must be by the holder. */
  readonly done: boolean | ((holder: Holding | undefined) => boolean);
  /** Event ids of the facts that started it; none where the calendar did. */
  readonly causes: readonly string[];
  /** Tells duties of one part and deadline apart: the id of the matter or the name of the period. */
  readonly about: string;
  /** What the sentences quote. */
  readonly details: Readonly<Record<string, string>>;
}

/** What people read about a clause, in our own words. */
export interface ClauseTexts {
  readonly title: Localised;
  readonly text: Localised;
  /** By part, or `all`: what was missed. */
  readonly sentence: Readonly<Record<string, Localised>>;
  /** By part, or `all`: what would have avoided it. */
  readonly avoid: Readonly<Record<string, Localised>>;
}

interface ClauseBase {
  readonly id: string;
  /** Source document and place in it. */
  readonly place: string;
  readonly texts: ClauseTexts;
  readonly parameters: ParameterDeclarations;
  /** Kinds of fact that it looks at; a test holds it to them. */
  readonly reads: readonly FactKind[];
}

/** A clause that lays duties on people. Missing one costs its parameters `points` and `fine`. */
export interface DutyClause extends ClauseBase {
  readonly kind: 'duty';
  /** Every duty whose deadline falls in the span, done or not. */
  duties(situation: Situation, span: DaySpan, on: ParametersOn): Iterable<Duty>;
}

/** A clause that makes rates of a property and its departments out of counts. */
export interface RateClause extends ClauseBase {
  readonly kind: 'rate';
  rates(situation: Situation, span: DaySpan, parameters: Parameters): readonly SubjectRates[];
}

/** The rates of a property or department, by name. */
export interface SubjectRates {
  readonly kind: 'property' | 'department';
  readonly id: string;
  readonly rates: Readonly<Record<string, Rate>>;
}

export type Clause = DutyClause | RateClause;

/** Points and fine that a missed duty costs: 0 unless the source or a group's own version sets a price (rulebook, before 0). */
const price = ({ points = '0', fine = '0.00' }: { points?: string; fine?: string }): ParameterDeclarations => ({
  points: { unit: 'points', value: points, title: say('每次扣分', '每次扣分', 'Points for each miss') },
  fine: { unit: 'yuan', value: fine, title: say('每次罚款', '每次罰款', 'Fine for each miss') },
});

/** Declares a clause of duties. `costs` are the points and the fine that the source states; without them a miss is recorded only. */
export const defineDuties = (
  clause: Omit<DutyClause, 'kind' | 'parameters'> & {
    parameters?: ParameterDeclarations;
    costs?: { points?: string; fine?: string; reading?: Localised };
  },
): DutyClause => {
  const { costs = {}, parameters = {}, ...rest } = clause;
  const priced = price(costs);
  const withReading = costs.reading ? { ...priced, fine: { ...priced['fine'], reading: costs.reading } } : priced;
  return { ...rest, kind: 'duty', parameters: { ...withReading, ...parameters } as ParameterDeclarations };
};

/** Declares a clause of rates. */
export const defineRates = (clause: Omit<RateClause, 'kind'>): RateClause => ({ ...clause, kind: 'rate' });
