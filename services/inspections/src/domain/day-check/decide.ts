import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { DayCheck, DayCheckEvent } from './day-check.js';
import { afterAct } from './machine.js';

export interface CompleteDayCheck extends Recording {
  readonly check: Omit<DayCheck, 'state' | 'checkedAt' | 'toldBy' | 'why'>;
  /** The posts that a finding of the check is about. */
  readonly foundAt: readonly string[];
}

/** Posts were looked at; each that was not in order has a finding, so that the manager knows of what is counted. */
export const completeDayCheck = (_none: undefined, command: CompleteDayCheck): Decision<DayCheckEvent> => {
  const { check, foundAt, at, eventId } = command;
  const ids = check.posts.map(({ postId }) => postId);
  if (new Set(ids).size < ids.length) return refuse('inspections.post-repeated');
  const silent = check.posts.find(({ inOrder, postId }) => !inOrder && !foundAt.includes(postId));
  if (silent !== undefined) return refuse('inspections.finding-missing-invalid', { code: silent.code });
  const completed: DayCheck = { ...check, state: 'completed', checkedAt: at, toldBy: eventId };
  return refuseFuture(command) ?? accept({ type: 'DayCheckCompleted', eventId, at, check: completed });
};

export interface WithdrawDayCheck extends Recording {
  readonly reason: string;
}

/** It was written down by mistake: it counts no more; its findings stand for themselves. */
export const withdrawDayCheck = (known: DayCheck, command: WithdrawDayCheck): Decision<DayCheckEvent> => {
  const { reason, at, eventId } = command;
  const state = afterAct(known.state, 'withdraw');
  if (state === undefined) return refuse('inspections.already-withdrawn', { state: known.state });
  const check: DayCheck = { ...known, state, why: reason };
  return refuseFuture(command) ?? accept({ type: 'DayCheckWithdrawn', eventId, at, check });
};
