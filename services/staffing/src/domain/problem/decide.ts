import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import type { MeetingKind } from '../act/gatherings.js';
import { refuseFuture } from '../recording.js';
import type { Problem, ProblemEvent, Remedy } from './problem.js';

export interface ReviewProblems extends Recording {
  readonly meetingId: string;
  readonly propertyId: string;
  readonly meetingKind: MeetingKind;
  /** The day of the meeting where it was held. */
  readonly heldOn: Day;
  /** What came up; ids are new. */
  readonly raised: readonly { readonly id: string; readonly what: string; readonly remedy?: Remedy }[];
  /** Open problems that now have a plan, a person and a date, or other ones. */
  readonly planned: readonly { readonly problemId: string; readonly remedy: Remedy }[];
  /** Open problems that are settled. */
  readonly closed: readonly { readonly problemId: string; readonly outcome: string }[];
}

const eventsOf = (command: ReviewProblems): readonly ProblemEvent[] => {
  const { meetingId, propertyId, meetingKind, at, eventId } = command;
  const told = { eventId, at };
  return [
    ...command.planned.map(({ problemId, remedy }) => ({
      ...told,
      problemId,
      type: 'ProblemPlanned' as const,
      remedy,
    })),
    ...command.closed.map(({ problemId, outcome }) => ({
      ...told,
      problemId,
      type: 'ProblemClosed' as const,
      outcome,
    })),
    ...command.raised.map((raised) => ({
      ...told,
      problemId: raised.id,
      type: 'ProblemRaised' as const,
      raised: { ...raised, propertyId, meetingKind, meetingId, raisedAt: at },
    })),
  ];
};

/** A plan for a day that was over before the meeting is none. */
const refusePast = ({ raised, planned, heldOn }: ReviewProblems): Decision<never> | undefined => {
  const past = [...raised, ...planned].find(({ remedy }) => remedy !== undefined && remedy.dueOn < heldOn)?.remedy;
  return past && refuse('staffing.remedy-day-past-invalid', { dueOn: past.dueOn, heldOn });
};

/** A meeting goes through the problems that are open (`open`), closes and plans some of them, and raises new ones. */
export const reviewProblems = (open: readonly Problem[], command: ReviewProblems): Decision<ProblemEvent> => {
  const known = new Set(open.map(({ id }) => id));
  const named = [...command.planned, ...command.closed].map(({ problemId }) => problemId);
  const strange = named.find((id) => !known.has(id));
  if (strange !== undefined) return refuse('staffing.problem-not-open', { problemId: strange });
  const closed = command.closed.map(({ problemId }) => problemId);
  const twice = closed.find(
    (id, index) => closed.indexOf(id) !== index || command.planned.some(({ problemId }) => problemId === id),
  );
  if (twice !== undefined) return refuse('staffing.problem-closed-and-planned-invalid', { problemId: twice });
  return refusePast(command) ?? refuseFuture(command) ?? accept(...eventsOf(command));
};

/** What a meeting leaves open, and how many of these have a plan, a person and a date (`meeting.held`). */
export const countOpen = (
  problems: readonly Problem[],
): { readonly problemsOpen: number; readonly problemsPlanned: number } => {
  const open = problems.filter(({ state }) => state === 'open');
  return {
    problemsOpen: open.length,
    problemsPlanned: open.filter(({ remedy }) => remedy !== undefined).length,
  };
};

/** A problem is settled between two meetings. */
export const closeProblem = (
  problem: Problem,
  command: Recording & { readonly outcome: string },
): Decision<ProblemEvent> => {
  const { eventId, at, outcome } = command;
  if (problem.state !== 'open') return refuse('staffing.problem-not-open', { problemId: problem.id });
  if (at < problem.raisedAt) return refuse('staffing.problem-closed-before-raised-invalid');
  return refuseFuture(command) ?? accept({ type: 'ProblemClosed', eventId, at, problemId: problem.id, outcome });
};

/** It was closed by mistake, or is there again: the next meeting of its kind goes through it. */
export const reopenProblem = (
  problem: Problem,
  command: Recording & { readonly why: string },
): Decision<ProblemEvent> => {
  const { eventId, at, why } = command;
  if (problem.state !== 'closed') return refuse('staffing.problem-not-closed', { problemId: problem.id });
  return refuseFuture(command) ?? accept({ type: 'ProblemReopened', eventId, at, problemId: problem.id, why });
};

/** The meeting that raised it was recorded by mistake. */
export const withdrawProblem = (
  problem: Problem,
  command: Recording & { readonly why: string },
): Decision<ProblemEvent> => {
  const { eventId, at, why } = command;
  return problem.state === 'withdrawn'
    ? accept()
    : accept({ type: 'ProblemWithdrawn', eventId, at, problemId: problem.id, why });
};
