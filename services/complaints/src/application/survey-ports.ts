import type { Day, Decision, Instant, Outcome } from '@goldkey/kernel';
import type { Ballot, BallotEvent } from '../domain/ballot/ballot.js';
import type { Level } from '../domain/complaint/complaint.js';
import type { OwnerAnswer, OwnerAnswerEvent } from '../domain/owner-answer/owner-answer.js';
import type { Candidate, SurveyDraw } from '../domain/survey-call/draw.js';
import type { SurveyCall, SurveyCallEvent } from '../domain/survey-call/survey-call.js';
import type { Target } from './order-ports.js';
import type { Stored } from './ports.js';

/** The seed that the draw before has promised. It is told to nobody before it is used. */
export interface PromisedSeed {
  readonly seed: string;
  readonly commitment: string;
}

/** What a draw leaves behind. */
export interface MadeDraw {
  readonly draw: SurveyDraw;
  readonly eventId: string;
  readonly nextSeed: string;
  readonly calls: Decision<SurveyCallEvent>;
}

/** Draws and their calls, within the caller's scope. */
export interface SurveyDrawStore {
  /** One draw a property and day: a second one is `complaints.drawn-already`. */
  draw(
    key: { readonly propertyId: string; readonly day: Day },
    make: (promised: PromisedSeed | undefined) => MadeDraw,
  ): Promise<Outcome<Stored<SurveyDraw>>>;
  find(id: string): Promise<SurveyDraw | undefined>;
}

export interface SurveyCallStore {
  change(target: Target, decide: (call: SurveyCall) => Decision<SurveyCallEvent>): Promise<Outcome<Stored<SurveyCall>>>;
  find(id: string): Promise<SurveyCall | undefined>;
  /** Decides each call about the matter for itself; gives those that something happened to. */
  changeOfMatter(
    matterId: string,
    decide: (call: SurveyCall) => Decision<SurveyCallEvent>,
  ): Promise<readonly SurveyCall[]>;
  /** Adds the call that the decision makes; one that makes none adds nothing. */
  add(decision: Decision<SurveyCallEvent>): Promise<void>;
  /** Ids of the matters of a draw that have a call. */
  calledIn(drawId: string): Promise<ReadonlySet<string>>;
}

/** What can be drawn from. */
export interface SurveyReader {
  /** Matters closed from `from` on and before `until`, in scope. */
  closedBetween(propertyId: string, from: Instant, until: Instant): Promise<readonly Candidate[]>;
  /** Departments that the centre has a call to, or made one, from the day on. */
  centreCalledSince(propertyId: string, day: Day): Promise<ReadonlySet<string>>;
  /** Properties that have no draw yet on their own present day, with their zones. */
  withoutDraw(now: Instant): Promise<readonly { readonly propertyId: string; readonly timeZone: string }[]>;
}

/** Departments that are marked key (S-02), asked of staffing. */
export interface KeyDepartments {
  of(propertyId: string): Promise<ReadonlySet<string>>;
}

export interface OwnerAnswerStore {
  take(decision: Decision<OwnerAnswerEvent>): Promise<Outcome<Stored<OwnerAnswer>>>;
  /** Those that were accepted, in one transaction; `complaints.paper-known` for a paper that was entered before. */
  takeAll(
    propertyId: string,
    decisions: readonly Decision<OwnerAnswerEvent>[],
  ): Promise<readonly Outcome<Stored<OwnerAnswer>>[]>;
  change(
    target: Target,
    decide: (answer: OwnerAnswer) => Decision<OwnerAnswerEvent>,
  ): Promise<Outcome<Stored<OwnerAnswer>>>;
  /** Decides each answer about the matter for itself. */
  changeOfMatter(matterId: string, decide: (answer: OwnerAnswer) => Decision<OwnerAnswerEvent>): Promise<void>;
}

export interface BallotStore {
  draft(
    key: Pick<Ballot, 'propertyId' | 'year'>,
    decide: (known: readonly Ballot[]) => Decision<BallotEvent>,
  ): Promise<Outcome<Stored<Ballot>>>;
  change(target: Target, decide: (ballot: Ballot) => Decision<BallotEvent>): Promise<Outcome<Stored<Ballot>>>;
  find(id: string): Promise<Ballot | undefined>;
}

/** What a delegate said of one department. */
export interface Paper {
  readonly departmentId: string;
  readonly level: Level;
  /** An invalid paper is kept and counts nothing (S-06). */
  readonly valid: boolean;
}

/** Papers of open ballots, with nothing of who put them in or when. */
export interface BallotPapers {
  putIn(ballot: Pick<Ballot, 'id' | 'propertyId'>, papers: readonly Paper[]): Promise<void>;
  /** All that lie there, in an order that says nothing; they lie there no more. */
  takeOut(ballot: Pick<Ballot, 'id'>): Promise<readonly Paper[]>;
}

/** Wrong tries of a desk's kiosk; they stay though the evaluation is refused. */
export interface KioskTries {
  recent(propertyId: string, desk: string): Promise<readonly Instant[]>;
  note(propertyId: string, desk: string, at: Instant): Promise<void>;
}

/** A matter by its number, for who stands at the kiosk. */
export interface MatterNumbers {
  find(propertyId: string, number: string): Promise<string | undefined>;
}
