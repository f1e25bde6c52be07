import {
  accept,
  type Decision,
  dayOf,
  GROUP_ZONE,
  type Instant,
  type Recording,
  refuse,
  type Year,
} from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { afterAct, type BallotAct, type BallotState } from './machine.js';

/** Who votes for the owners. That they voted is known, how is not. */
export interface Delegate {
  readonly id: string;
  readonly name: string;
  readonly householdId?: string;
  readonly room?: string;
  readonly voted?: boolean;
  /** As ballots were kept before papers lay apart: an instant would say whose paper is whose, so it is neither kept nor told. */
  readonly votedAt?: Instant;
}

/** Has the delegate handed in their paper? */
export const hasVoted = ({ voted, votedAt }: Delegate): boolean => voted === true || votedAt !== undefined;

/** What may be known of a delegate: that they voted, not when. */
export const withoutInstant = ({ votedAt, ...delegate }: Delegate): Delegate =>
  votedAt === undefined ? delegate : { ...delegate, voted: true };

/** The yearly public evaluation of a property's departments by delegates of its owners (S-06). */
export interface Ballot {
  readonly id: string;
  readonly propertyId: string;
  readonly year: Year;
  readonly departments: readonly { readonly departmentId: string; readonly name: string }[];
  readonly delegates: readonly Delegate[];
  readonly state: BallotState;
  readonly openedAt?: Instant;
  readonly closedAt?: Instant;
}

export interface BallotEvent {
  readonly type:
    | 'BallotDrafted'
    | 'DelegatesNamed'
    | 'BallotOpened'
    | 'DelegateVoted'
    | 'BallotClosed'
    | 'BallotCancelled';
  readonly eventId: string;
  readonly at: Instant;
  readonly ballot: Ballot;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The ballot after an event. */
export const evolveBallot = (_ballot: Ballot | undefined, event: BallotEvent): Ballot => event.ballot;

const next = (ballot: Ballot, act: BallotAct, recording: Recording): BallotState | Decision<never> => {
  const state = afterAct(ballot.state, act);
  if (state === undefined) return refuse('complaints.ballot-state', { year: ballot.year });
  return refuseFuture(recording) ?? state;
};

const happened = (
  { eventId, at }: Recording,
  type: BallotEvent['type'],
  ballot: Ballot,
  facts: BallotEvent['facts'] = {},
): Decision<BallotEvent> => accept({ type, eventId, at, ballot, facts });

const yearOf = (at: Instant): string => dayOf(at, GROUP_ZONE).slice(0, 4);

export interface DraftBallot extends Recording {
  readonly id: string;
  readonly propertyId: string;
  readonly year: Year;
  readonly departments: Ballot['departments'];
}

/** The year is the one that runs, or next to it: another one is a slip of the hand, and an open ballot is never taken back. */
const isNear = (year: Year, now: Instant): boolean => Math.abs(Number(year) - Number(yearOf(now))) <= 1;

/** One ballot a property and year; a cancelled one does not count. */
export const draftBallot = (known: readonly Ballot[], command: DraftBallot): Decision<BallotEvent> => {
  const { id, propertyId, year, departments, now } = command;
  if (!isNear(year, now)) return refuse('complaints.ballot-year-invalid', { year, fields: ['year'] });
  if (known.some(({ state }) => state !== 'cancelled')) return refuse('complaints.ballot-exists', { year });
  if (departments.length === 0) return refuse('complaints.ballot-empty-invalid', { fields: ['departmentIds'] });
  const ballot: Ballot = { id, propertyId, year, departments, delegates: [], state: 'drafted' };
  return happened(command, 'BallotDrafted', ballot, { year, departments: departments.length });
};

/** Who votes: the whole list. Two of one name in one home are one. */
export const nameDelegates = (
  ballot: Ballot,
  command: Recording & { readonly delegates: readonly Omit<Delegate, 'voted' | 'votedAt'>[] },
): Decision<BallotEvent> => {
  const state = next(ballot, 'name-delegates', command);
  if (typeof state === 'object') return state;
  const { delegates } = command;
  const keys = delegates.map(({ name, room }) => `${name} ${room ?? ''}`);
  if (new Set(keys).size < keys.length) return refuse('complaints.delegate-twice-invalid', { fields: ['delegates'] });
  return happened(command, 'DelegatesNamed', { ...ballot, state, delegates }, { delegates: delegates.length });
};

/** From now on delegates vote, and the list stands. */
export const openBallot = (ballot: Ballot, command: Recording): Decision<BallotEvent> => {
  const state = next(ballot, 'open', command);
  if (typeof state === 'object') return state;
  if (ballot.delegates.length === 0) return refuse('complaints.ballot-without-delegates', {});
  return happened(command, 'BallotOpened', { ...ballot, state, openedAt: command.at });
};

/** A delegate has handed in their paper; what is on it is kept apart from who it was. */
export const voteInBallot = (
  ballot: Ballot,
  command: Recording & {
    readonly delegateId: string;
    readonly departmentIds: readonly string[];
    /** Whether the paper counts. One that does says something of a department at least: a blank one is not valid. */
    readonly valid: boolean;
  },
): Decision<BallotEvent> => {
  const state = next(ballot, 'vote', command);
  if (typeof state === 'object') return state;
  const { delegateId, departmentIds, valid } = command;
  const delegate = ballot.delegates.find(({ id }) => id === delegateId);
  if (delegate === undefined) return refuse('complaints.delegate-not-found', { id: delegateId });
  if (hasVoted(delegate)) return refuse('complaints.delegate-voted', { name: delegate.name });
  const asked = new Set(ballot.departments.map(({ departmentId }) => departmentId));
  if (departmentIds.some((id) => !asked.has(id)) || new Set(departmentIds).size < departmentIds.length)
    return refuse('complaints.vote-departments-invalid', {});
  if (valid && departmentIds.length === 0) return refuse('complaints.vote-blank-invalid', { fields: ['levels'] });
  const delegates = ballot.delegates.map((one) =>
    withoutInstant(one.id === delegateId ? { ...one, voted: true } : one),
  );
  const voted = delegates.filter(hasVoted).length;
  return happened(command, 'DelegateVoted', { ...ballot, state, delegates }, { voted });
};

/** The ballot is over; who has not voted has not. */
export const closeBallot = (ballot: Ballot, command: Recording): Decision<BallotEvent> => {
  const state = next(ballot, 'close', command);
  if (typeof state === 'object') return state;
  const voted = ballot.delegates.filter(hasVoted).length;
  const facts = { voted, delegates: ballot.delegates.length };
  return happened(command, 'BallotClosed', { ...ballot, state, closedAt: command.at }, facts);
};

/**
 * The one instant that stands for all papers of a ballot, so that none tells whose it is: its close. S-06 counts papers in the year
 * of their instant, so where the close slipped into the next year it is the opening.
 */
export const papersGivenAt = ({ openedAt }: Ballot, closedAt: Instant): Instant =>
  openedAt !== undefined && yearOf(openedAt) < yearOf(closedAt) ? openedAt : closedAt;

/** Drafted by mistake. */
export const cancelBallot = (
  ballot: Ballot,
  command: Recording & { readonly reason: string },
): Decision<BallotEvent> => {
  const state = next(ballot, 'cancel', command);
  if (typeof state === 'object') return state;
  return happened(command, 'BallotCancelled', { ...ballot, state }, { reason: command.reason });
};
