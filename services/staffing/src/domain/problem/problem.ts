import type { Day, Instant } from '@goldkey/kernel';
import type { MeetingKind } from '../act/gatherings.js';

/** What is done about a problem, by whom, until when. */
export interface Remedy {
  readonly plan: string;
  readonly responsibleId: string;
  readonly dueOn: Day;
}

interface Raised {
  readonly id: string;
  readonly propertyId: string;
  /** It is carried forward from one meeting of this kind to the next until it is closed. */
  readonly meetingKind: MeetingKind;
  /** The meeting at which it came up. */
  readonly meetingId: string;
  readonly raisedAt: Instant;
  readonly what: string;
  readonly remedy?: Remedy;
}

/** Something that a meeting could not settle (rulebook M-10). */
export type Problem = Raised &
  (
    | { readonly state: 'open' }
    | { readonly state: 'closed'; readonly closedAt: Instant; readonly outcome: string }
    | { readonly state: 'withdrawn'; readonly why: string }
  );

export type ProblemEvent = { readonly eventId: string; readonly at: Instant; readonly problemId: string } & (
  | { readonly type: 'ProblemRaised'; readonly raised: Raised }
  | { readonly type: 'ProblemPlanned'; readonly remedy: Remedy }
  | { readonly type: 'ProblemClosed'; readonly outcome: string }
  | { readonly type: 'ProblemReopened'; readonly why: string }
  | { readonly type: 'ProblemWithdrawn'; readonly why: string }
);

/** The problem after an event. */
export const evolveProblem = (problem: Problem | undefined, event: ProblemEvent): Problem => {
  if (event.type === 'ProblemRaised') return { ...event.raised, state: 'open' };
  if (problem === undefined) throw new Error(`${event.type} of a problem that was never raised`);
  switch (event.type) {
    case 'ProblemPlanned':
      return { ...problem, remedy: event.remedy };
    case 'ProblemClosed':
      return { ...problem, state: 'closed', closedAt: event.at, outcome: event.outcome };
    case 'ProblemReopened': {
      if (problem.state !== 'closed') throw new Error('a problem that is not closed is not reopened');
      const { closedAt: _at, outcome: _outcome, ...raised } = problem;
      return { ...raised, state: 'open' };
    }
    case 'ProblemWithdrawn':
      return { ...problem, state: 'withdrawn', why: event.why };
  }
};
