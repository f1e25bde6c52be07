import type { Day, Instant, Month } from '@goldkey/kernel';
import type { Entry, Fact, FactKind, Rate, Scorecard, Stipend } from '../vocabulary.js';
import type { ParameterDeclarations, Parameters, Versions } from './parameters.js';
import type { Holding, Organisation, Situation } from './situation.js';
import { type Localised, say } from './texts.js';

/** Days, both included. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

/** The numbers of the clause for whatever falls on a day, by the version in force on the first of its month. */
export type ParametersOn = (day: Day | Month) => Parameters;

/** Who owes a duty or answers for a charge. */
export type Owed =
  /** The holder of the role at the deadline; nobody holds it: recorded on the property, or not due at all. */
  | { readonly role: string; readonly vacant?: 'not-due' }
  /** A holder that the clause found itself: each supervisor, for one. */
  | { readonly holding: Holding }
  /** The person whom the fact names; no appointment is needed (rulebook 0, who). */
  | { readonly employeeId: string }
  | { readonly departmentId: string }
  | 'property';

interface Caused {
  /** Which of a clause's duties or charges this is, where it has several (`weekly`, `monthly`); else `all`. */
  readonly part?: string;
  readonly owed: Owed;
  /** Event ids of the facts that caused it, oldest first; none where the calendar did. */
  readonly causes?: readonly string[];
  /** Tells duties of one part and deadline apart: the id of the matter or the name of the period. */
  readonly about: string;
  /** What the sentences quote, beside the numbers of the clause and `deadline`. */
  readonly details?: Readonly<Record<string, string>>;
}

/** One duty: what, until when, and whether it was done by then. */
export interface Duty extends Caused {
  /** The instant after which it is late. */
  readonly deadline: Instant;
  /** The time that the duty is about (rulebook 0, from when). */
  readonly window: { readonly from: Instant; readonly until: Instant };
  /** Whether it was done in time; a function where the act must be by the holder: nobody holds the role, it is not done. */
  readonly done: boolean | ((holder: Holding) => boolean);
}

/** A consequence without a duty: it stands at its instant, `times` its price. */
export interface Charge extends Caused {
  readonly at: Instant;
  readonly times: number;
  /** Raised on the subject in every period that meets these days. */
  readonly flag?: { readonly name: string } & DaySpan;
}

/** What people read about a clause, in our own words. `{name}` is a detail or a parameter; by part, or `all`. */
export interface ClauseTexts {
  readonly title: Localised;
  /** What was missed or happened. */
  readonly sentence: Readonly<Record<string, Localised>>;
  /** How the judgement follows from instants and counts. */
  readonly working?: Readonly<Record<string, Localised>>;
  /** What follows, where that is neither points nor yuan. */
  readonly consequence?: Readonly<Record<string, Localised>>;
  /** What would have avoided it. */
  readonly avoid: Readonly<Record<string, Localised>>;
  /** Which of its duties a part is, in a word: where it has several, its title alone does not tell them apart. */
  readonly parts?: Readonly<Record<string, Localised>>;
  /** Numbers and details that people say in per cent. */
  readonly percent?: readonly string[];
}

interface DraftBase {
  readonly id: string;
  readonly texts: ClauseTexts;
  /** Kinds of fact that it looks at; a test holds it to them. */
  readonly reads: readonly FactKind[];
  /** Names of the flags that it raises. */
  readonly raises?: readonly string[];
}

/** A clause that lays duties on people. Missing one costs its parameters `points` and `fine`. */
interface DutyDraft extends DraftBase {
  readonly kind: 'duty';
  /** Every duty whose deadline may fall in the span, done or not; the engine drops those outside. */
  duties(situation: Situation, span: DaySpan, on: ParametersOn): Iterable<Duty>;
}

/** A clause that charges what happened. Each time costs its parameters `points` and `fine`. */
interface ChargeDraft extends DraftBase {
  readonly kind: 'charge';
  charges(situation: Situation, span: DaySpan, on: ParametersOn): Iterable<Charge>;
}

/** A clause that makes figures of a period out of counts, by the numbers of the period's first day. */
interface ResultDraft extends DraftBase {
  readonly kind: 'result';
  /** Names of the rates that it makes. */
  readonly makes: readonly string[];
  figures(situation: Situation, span: DaySpan, numbers: Parameters): Iterable<SubjectFigures>;
}

/** What a department reached in a period; where nothing was counted the indicator leaves its card. */
export interface Measure {
  readonly departmentId: string;
  readonly rate: Rate;
}

/** A key indicator of departments: `floor`, `target` and `weight` are its parameters, by those of the period's first day. */
interface IndicatorDraft extends DraftBase {
  readonly kind: 'indicator';
  measure(situation: Situation, span: DaySpan, numbers: Parameters): Iterable<Measure>;
}

/** A clause that looks over all properties at once: who leads several, who worked at several. */
interface GroupDraft extends DraftBase {
  readonly kind: 'group';
  /** Clauses of single properties whose lines it asks for. */
  readonly buildsOn: readonly string[];
  judge(group: GroupSituation, span: DaySpan, on: ParametersOn): Iterable<GroupLine | SubjectFigures>;
}

/** A clause as its folder declares it; its text, place and numbers are beside it as data. */
export type ClauseDraft = DutyDraft | ChargeDraft | ResultDraft | IndicatorDraft | GroupDraft;

/** What `text.md` and `parameters.yaml` say of a clause (src/gen/rulebook.ts). */
export interface ClauseData {
  /** Folder of the source document under regulations/. */
  readonly document: string;
  /** Place in the document. */
  readonly place: Localised;
  readonly text: Localised;
  readonly parameters: ParameterDeclarations;
}

export type DutyClause = DutyDraft & ClauseData;
export type ChargeClause = ChargeDraft & ClauseData;
export type ResultClause = ResultDraft & ClauseData;
export type IndicatorClause = IndicatorDraft & ClauseData;
export type GroupClause = GroupDraft & ClauseData;
export type Clause = DutyClause | ChargeClause | ResultClause | IndicatorClause | GroupClause;

/** Clauses and the versions of their numbers. */
export interface Rulebook {
  readonly clauses: readonly Clause[];
  readonly versions: Versions;
}

/** Figures of one subject in a period. */
export interface SubjectFigures {
  readonly subjectKind: 'employee' | 'department' | 'property';
  readonly subjectId: string;
  readonly rates?: Readonly<Record<string, Rate>>;
  readonly stipend?: Stipend;
  readonly scorecard?: Scorecard;
  readonly flags?: readonly string[];
}

/** A line that no single property makes. Its price is the clause's; `outcome` only where it is not told by the price. */
export interface GroupLine extends Omit<Charge, 'owed'> {
  readonly subjectKind: 'employee' | 'department' | 'property';
  readonly subjectId: string;
  readonly propertyId: string | null;
  readonly outcome?: 'charged' | 'recorded';
}

/** What is known of all properties together. */
export interface GroupSituation {
  /** The zone of what belongs to no property. */
  readonly zone: string;
  readonly asOf: Instant;
  readonly organisation: Organisation;
  readonly properties: ReadonlyMap<string, Situation>;
  /** Facts of a kind at every property, oldest first. */
  facts<Kind extends FactKind>(kind: Kind): readonly Fact<Kind>[];
  /** The lines of clauses of charges and duties of all properties whose `at` lies in the span. */
  lines(clauseIds: readonly string[], span: DaySpan): readonly Entry[];
}

export const defineDuties = (draft: Omit<DutyDraft, 'kind'>): DutyDraft => ({ ...draft, kind: 'duty' });
export const defineCharges = (draft: Omit<ChargeDraft, 'kind'>): ChargeDraft => ({ ...draft, kind: 'charge' });
export const defineResult = (draft: Omit<ResultDraft, 'kind'>): ResultDraft => ({ ...draft, kind: 'result' });
export const defineIndicator = (draft: Omit<IndicatorDraft, 'kind'>): IndicatorDraft => ({
  ...draft,
  kind: 'indicator',
});
export const defineForGroup = (draft: Omit<GroupDraft, 'kind'>): GroupDraft => ({ ...draft, kind: 'group' });

/** Points and fine of each miss: 0 unless the source or a group's own version sets a price (rulebook, before 0). */
const PRICE: ParameterDeclarations = {
  points: {
    unit: 'points',
    title: say('每次扣分', '每次扣分', 'Points each'),
    max: 100,
    values: [{ value: '0', source: 'the source states no points' }],
  },
  fine: {
    unit: 'yuan',
    title: say('每次罚款（元）', '每次罰款（元）', 'Fine each, yuan'),
    max: 10_000,
    values: [{ value: '0.00', source: 'the source states no fine' }],
  },
};

/** A clause of its draft and its data; points and fine are parameters of every clause that writes lines. */
export const declare = (draft: ClauseDraft, data: ClauseData): Clause => ({
  ...draft,
  ...data,
  parameters:
    draft.kind === 'result' || draft.kind === 'indicator' ? data.parameters : { ...PRICE, ...data.parameters },
});
