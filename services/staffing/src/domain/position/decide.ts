import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Unit } from '../unit/unit.js';
import { type PositionDescription, refuseDescription, refuseWeights } from './description.js';
import {
  firstDayOf,
  openVersion,
  type Position,
  type PositionEvent,
  type PositionVersion,
  type Signing,
  versionInForce,
} from './position.js';
import { refuseMaker, refuseSecondSigning } from './rules.js';

interface Signed extends Recording {
  readonly by: Signing;
}

/** Only who stands above properties describes what each of them needs. */
const refusePer = (description: PositionDescription, propertyId: string | undefined): Decision<never> | undefined =>
  description.headCountPer === 'property' && propertyId !== undefined
    ? refuse('staffing.position-head-count-invalid')
    : undefined;

export interface DraftPosition extends Signed {
  readonly positionId: string;
  readonly unit: Unit;
  readonly code: string;
  readonly description: PositionDescription;
}

/** A position is drafted in a unit. `codes` are those of the unit's other positions. */
export const draftPosition = (codes: readonly string[], command: DraftPosition): Decision<PositionEvent> => {
  const { positionId, unit, code, description, by, eventId, at } = command;
  if (codes.includes(code)) return refuse('staffing.position-code-taken', { code });
  const property = unit.propertyId === undefined ? {} : { propertyId: unit.propertyId };
  const identity = { id: positionId, unitId: unit.id, code, ...property };
  return (
    refusePer(description, unit.propertyId) ??
    refuseDescription(description) ??
    refuseFuture(command) ??
    accept({ type: 'PositionDrafted', eventId, at, positionId, identity, description, by })
  );
};

const about = ({ id }: Position, { eventId, at }: Recording) => ({ eventId, at, positionId: id });

const refuseEnded = ({ id, state }: Position): Decision<never> | undefined =>
  state === 'open' ? undefined : refuse('staffing.position-ended', { positionId: id });

/** The version that is worked at; a position without one has nothing to review or approve. */
const opened = (position: Position): PositionVersion | Decision<never> =>
  refuseEnded(position) ??
  openVersion(position) ??
  refuse('staffing.position-without-draft', { positionId: position.id });

const isRefused = (found: PositionVersion | Decision<never>): found is Decision<never> => 'accepted' in found;

/** A new version is begun from the newest one. */
export const beginPositionVersion = (position: Position, command: Signed): Decision<PositionEvent> => {
  const last = position.versions.at(-1);
  const ended = refuseEnded(position);
  if (ended !== undefined) return ended;
  if (last === undefined || last.state !== 'approved')
    return refuse('staffing.position-draft-open', { number: last?.number });
  const { description, number } = last;
  return (
    refuseFuture(command) ??
    accept({
      ...about(position, command),
      type: 'PositionVersionBegun',
      number: number + 1,
      description,
      by: command.by,
    })
  );
};

/** The draft is written anew. A reviewed version goes back first: what was reviewed is what is approved. */
export const revisePosition = (
  position: Position,
  command: Signed & { readonly description: PositionDescription },
): Decision<PositionEvent> => {
  const version = opened(position);
  if (isRefused(version)) return version;
  if (version.state === 'reviewed') return refuse('staffing.position-already-reviewed', { number: version.number });
  const { description, by } = command;
  return (
    refusePer(description, position.propertyId) ??
    refuseDescription(description) ??
    refuseFuture(command) ??
    accept({ ...about(position, command), type: 'PositionRevised', number: version.number, description, by })
  );
};

/** The draft is found complete and right by another person than who wrote it. */
export const reviewPosition = (position: Position, command: Signed): Decision<PositionEvent> => {
  const version = opened(position);
  if (isRefused(version)) return version;
  if (version.state === 'reviewed') return refuse('staffing.position-already-reviewed', { number: version.number });
  return (
    refuseSecondSigning(version, command.by) ??
    refuseWeights(version.description) ??
    refuseFuture(command) ??
    accept({ ...about(position, command), type: 'PositionReviewed', number: version.number, by: command.by })
  );
};

/** It goes back to who wrote it, with the reason; whoever may review or approve may send it back. */
export const returnPosition = (
  position: Position,
  command: Signed & { readonly why: string },
): Decision<PositionEvent> => {
  const version = opened(position);
  if (isRefused(version)) return version;
  const { by, why } = command;
  const number = version.number;
  return (
    refuseMaker(version, by) ??
    refuseFuture(command) ??
    accept({ ...about(position, command), type: 'PositionReturned', number, by, why })
  );
};

export interface ApprovePosition extends Signed {
  /** First day in force. */
  readonly from: Day;
  /** The present day where the position is. */
  readonly today: Day;
}

/**
 * It is approved by a third person, and is in force from a day on that lies after the first day of the version in force now.
 * A version whose first day is still ahead is replaced: a day that was approved by mistake would bind the position until then.
 */
export const approvePosition = (position: Position, command: ApprovePosition): Decision<PositionEvent> => {
  const version = opened(position);
  if (isRefused(version)) return version;
  const { by, from, today } = command;
  if (version.state !== 'reviewed') return refuse('staffing.position-not-reviewed', { number: version.number });
  const before = versionInForce(position, today)?.from;
  if (before !== undefined && from <= before) return refuse('staffing.position-from-invalid', { from, before });
  return (
    refuseSecondSigning(version, by) ??
    refuseFuture(command) ??
    accept({ ...about(position, command), type: 'PositionApproved', number: version.number, by, from })
  );
};

/** The version that is worked at is given up; a position that was never approved goes with it. */
export const dropPositionDraft = (
  position: Position,
  command: Recording & { readonly why: string },
): Decision<PositionEvent> => {
  const version = opened(position);
  if (isRefused(version)) return version;
  const number = version.number;
  return (
    refuseFuture(command) ??
    accept({ ...about(position, command), type: 'PositionDraftDropped', number, why: command.why })
  );
};

/**
 * There is no such position after a day. `heldAfter`: appointments that name it and reach beyond that day; they end first,
 * else their holders had a position without authority.
 */
export const abolishPosition = (
  position: Position,
  heldAfter: number,
  command: Recording & { readonly lastDay: Day; readonly why: string },
): Decision<PositionEvent> => {
  const ended = refuseEnded(position);
  if (ended !== undefined) return ended;
  const { lastDay, why } = command;
  if (openVersion(position) !== undefined)
    return refuse('staffing.position-draft-open', { number: openVersion(position)?.number });
  const from = firstDayOf(position);
  if (from !== undefined && lastDay < from) return refuse('staffing.position-last-day-invalid', { from, lastDay });
  if (heldAfter > 0) return refuse('staffing.position-held', { count: heldAfter });
  return refuseFuture(command) ?? accept({ ...about(position, command), type: 'PositionAbolished', lastDay, why });
};

/** It was abolished by mistake: it can be held again, as described before. */
export const restorePosition = (
  position: Position,
  command: Recording & { readonly why: string },
): Decision<PositionEvent> => {
  if (position.state !== 'abolished') return refuse('staffing.position-not-abolished', { positionId: position.id });
  const { abolishedEvent: withdrawnEvent } = position;
  const event = { ...about(position, command), type: 'PositionAbolitionWithdrawn' as const };
  return refuseFuture(command) ?? accept({ ...event, why: command.why, ...(withdrawnEvent && { withdrawnEvent }) });
};
