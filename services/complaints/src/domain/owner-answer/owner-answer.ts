import { accept, type Decision, type Instant, type Recording, refuse } from '@goldkey/kernel';
import type { Level } from '../complaint/complaint.js';
import { refuseFuture } from '../recording.js';
import { type OwnerAnswerState, ownerAnswerMachine } from './machine.js';

/** How an owner was asked (S-01 to S-06). What is evaluated by link or at the kiosk belongs to its matter. */
export const ANSWER_METHODS = ['phone', 'questionnaire', 'spot-check', 'annual-ballot'] as const;
export type AnswerMethod = (typeof ANSWER_METHODS)[number];

/** Who gave the answer: never who typed it. An answer that staff gave for the owner says so and counts so (S-04). */
export const ANSWERERS = ['served-person', 'staff', 'centre', 'delegate'] as const;
export type Answerer = (typeof ANSWERERS)[number];

/** Where it was taken down. */
export const ANSWER_SOURCES = ['draw', 'paper', 'link', 'kiosk', 'desk', 'ballot'] as const;
export type AnswerSource = (typeof ANSWER_SOURCES)[number];

/** What besides the whole is asked about. */
export const ASPECTS = ['speed', 'quality', 'integrity', 'charges', 'manner'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What should not happen and is asked for by name. */
export const WRONGS = [
  'feigned-closing',
  'late-entry',
  'needless-errand',
  'unlawful-charge',
  'papers-missing',
] as const;
export type Wrong = (typeof WRONGS)[number];

/** What an owner answered. */
export interface OwnerAnswer {
  readonly id: string;
  readonly propertyId: string;
  readonly departmentId: string;
  readonly matterId?: string;
  readonly method: AnswerMethod;
  readonly source: AnswerSource;
  readonly level: Level;
  readonly by: Answerer;
  readonly at: Instant;
  /** Of a ballot; an invalid one is kept and counts nothing (S-06). */
  readonly valid?: boolean;
  readonly remark?: string;
  /** How satisfied with single aspects; the rate counts the whole alone. */
  readonly aspects?: Readonly<Partial<Record<Aspect, Level>>>;
  readonly wrongs?: readonly Wrong[];
  /** Number on the paper; of two with one number the second is refused. */
  readonly paperNumber?: string;
  readonly ballotId?: string;
  /** Account that took it down; of a ballot nobody's, for votes are secret. */
  readonly enteredBy?: string;
  readonly state: OwnerAnswerState;
  /** Id of the event by which it was told. */
  readonly toldBy: string;
}

export interface OwnerAnswerEvent {
  readonly type: 'OwnerAnswered' | 'OwnerAnswerWithdrawn' | 'OwnerAnswerMoved';
  readonly eventId: string;
  readonly at: Instant;
  readonly answer: OwnerAnswer;
  /** Of one that is told anew: by which event it was told before. */
  readonly toldBefore?: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The answer after an event. */
export const evolveOwnerAnswer = (_answer: OwnerAnswer | undefined, event: OwnerAnswerEvent): OwnerAnswer =>
  event.answer;

export interface TakeAnswer extends Recording {
  readonly answer: Omit<OwnerAnswer, 'at' | 'state' | 'toldBy'>;
}

/** An answer is taken down. Only a ballot can be invalid, and the centre speaks for itself where it calls or looks at papers. */
export const takeAnswer = (command: TakeAnswer): Decision<OwnerAnswerEvent> => {
  const { answer: said, at, eventId } = command;
  if (said.valid !== undefined && said.method !== 'annual-ballot') return refuse('complaints.ballot-only-invalid', {});
  if (said.by === 'centre' && said.method !== 'phone' && said.method !== 'spot-check')
    return refuse('complaints.centre-calls-only-invalid', {});
  // Papers are looked at by the centre: nobody else can have said how good they are, and they are of one matter.
  if (said.method === 'spot-check' && said.by === 'centre' && said.matterId === undefined)
    return refuse('complaints.spot-check-matter-missing-invalid', {});
  const answer: OwnerAnswer = { ...said, at, state: 'standing', toldBy: eventId };
  const { method, by, source } = answer;
  // A vote is secret: its level is in the answer, and its history says only that one was given.
  const facts = method === 'annual-ballot' ? { method } : { method, by, source, level: answer.level };
  return refuseFuture(command) ?? accept({ type: 'OwnerAnswered', eventId, at, answer, facts });
};

/** Who takes an answer back. */
export interface Withdrawer {
  readonly id: string;
  /** The quality centre, which is not assessed by the answers. */
  readonly isOfQuality: boolean;
}

/** What the owner gave themselves nobody but the centre takes back; what was typed in, also whoever typed it. */
const refuseWithdrawer = (
  { source, enteredBy }: OwnerAnswer,
  { id, isOfQuality }: Withdrawer,
): Decision<never> | undefined =>
  isOfQuality || (source !== 'link' && source !== 'kiosk' && enteredBy === id)
    ? undefined
    : refuse('complaints.answer-not-yours.forbidden', {});

/** Whether the answer is this person's to take back. */
export const mayWithdrawAnswer = (answer: OwnerAnswer, by: Withdrawer): boolean =>
  answer.state === 'standing' && refuseWithdrawer(answer, by) === undefined;

/** It was taken down by mistake: it counts no more, and stays to be seen. */
export const withdrawAnswer = (
  answer: OwnerAnswer,
  { eventId, at, reason, by }: Recording & { readonly reason: string; readonly by: Withdrawer },
): Decision<OwnerAnswerEvent> => {
  const state = ownerAnswerMachine[answer.state].withdraw;
  if (state === undefined) return refuse('complaints.answer-withdrawn', {});
  if (answer.method === 'annual-ballot') return refuse('complaints.vote-stands', {});
  const refused = refuseWithdrawer(answer, by);
  if (refused !== undefined) return refused;
  return accept({
    type: 'OwnerAnswerWithdrawn',
    eventId,
    at,
    answer: { ...answer, state },
    facts: { reason },
  });
};

/**
 * The matter that it is about was never its department's: it is told anew for the right one. An answer about another department stands,
 * for that one was asked about.
 */
export const moveAnswer = (
  answer: OwnerAnswer,
  { eventId, at, from, to }: Recording & { readonly from: string; readonly to: string },
): Decision<OwnerAnswerEvent> => {
  if (answer.state !== 'standing' || answer.departmentId !== from || from === to) return accept();
  return accept({
    type: 'OwnerAnswerMoved',
    eventId,
    at,
    answer: { ...answer, departmentId: to, toldBy: eventId },
    toldBefore: answer.toldBy,
    facts: { from, to },
  });
};
