import { accept, type Decision, dayOf, monthOf, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { FullCoverage, FullCoverageEvent, WalkResult } from './full-coverage.js';
import { afterAct } from './machine.js';

export interface OpenFullCoverage extends Recording {
  readonly inspection: Pick<FullCoverage, 'id' | 'propertyId' | 'openedBy' | 'participants' | 'posts'>;
  /** Who of the property is a supervisor or above on the day. */
  readonly leading: readonly string[];
  readonly zone: string;
}

const refuseParticipants = (
  { participants }: Pick<FullCoverage, 'participants'>,
  leading: readonly string[],
): Decision<never> | undefined => {
  const ids = participants.map(({ employeeId }) => employeeId);
  if (new Set(ids).size < ids.length) return refuse('inspections.participant-repeated');
  return ids.some((id) => leading.includes(id)) ? undefined : refuse('inspections.no-supervisor-invalid');
};

/** The inspection begins: who takes part, and every active post that is to be looked at. */
export const openFullCoverage = (
  open: FullCoverage | undefined,
  command: OpenFullCoverage,
): Decision<FullCoverageEvent> => {
  const { inspection, leading, zone, at, eventId } = command;
  if (open !== undefined) return refuse('inspections.full-coverage-open', { id: open.id });
  if (inspection.posts.length === 0) return refuse('inspections.no-posts-invalid');
  const opened: FullCoverage = {
    ...inspection,
    month: monthOf(dayOf(at, zone)),
    state: 'open',
    openedAt: at,
    findings: [],
  };
  return (
    refuseParticipants(inspection, leading) ??
    refuseFuture(command) ??
    accept({ type: 'FullCoverageOpened', eventId, at, inspection: opened })
  );
};

export interface WalkFullCoverage extends Recording {
  readonly seen: readonly { readonly postId: string; readonly result: WalkResult; readonly note?: string }[];
  readonly findings: readonly string[];
}

/** Posts were looked at; a later look at one replaces the earlier. */
export const walkFullCoverage = (known: FullCoverage, command: WalkFullCoverage): Decision<FullCoverageEvent> => {
  const { seen, findings, at, eventId } = command;
  const state = afterAct(known.state, 'walk');
  if (state === undefined) return refuse('inspections.full-coverage-state', { state: known.state });
  const strange = seen.find(({ postId }) => known.posts.every((post) => post.postId !== postId));
  if (strange !== undefined) return refuse('inspections.post-not-found', { id: strange.postId });
  const silent = seen.find(({ result, note }) => result !== 'in-order' && note === undefined);
  if (silent !== undefined) return refuse('inspections.note-missing-invalid', { postId: silent.postId });
  if (at < known.openedAt) return refuse('inspections.act-too-early-invalid');
  const posts = known.posts.map((post) => {
    const look = seen.findLast(({ postId }) => postId === post.postId);
    if (look === undefined) return post;
    const { postId, code, name } = post;
    return {
      postId,
      code,
      name,
      result: look.result,
      seenAt: at,
      ...(look.note !== undefined && { note: look.note }),
    };
  });
  const inspection = { ...known, posts, findings: [...known.findings, ...findings] };
  return refuseFuture(command) ?? accept({ type: 'FullCoverageWalked', eventId, at, inspection });
};

export interface CompleteFullCoverage extends Recording {
  readonly summary: string;
}

/** Everything was looked at and the month's summary is written. */
export const completeFullCoverage = (
  known: FullCoverage,
  command: CompleteFullCoverage,
): Decision<FullCoverageEvent> => {
  const { summary, at, eventId } = command;
  const state = afterAct(known.state, 'complete');
  if (state === undefined) return refuse('inspections.full-coverage-state', { state: known.state });
  const unseen = known.posts.filter(({ result }) => result === undefined);
  if (unseen.length > 0)
    return refuse('inspections.posts-unseen', {
      count: unseen.length,
      codes: unseen.map(({ code }) => code).join('、'),
    });
  const last = Math.max(known.openedAt, ...known.posts.map(({ seenAt = known.openedAt }) => seenAt));
  if (at < last) return refuse('inspections.act-too-early-invalid');
  const inspection: FullCoverage = { ...known, state, summary, completedAt: at, toldBy: eventId };
  return refuseFuture(command) ?? accept({ type: 'FullCoverageCompleted', eventId, at, inspection });
};

export interface WithdrawFullCoverage extends Recording {
  readonly reason: string;
}

/** It was opened or ended by mistake: it counts no more; its findings stand for themselves. */
export const withdrawFullCoverage = (
  known: FullCoverage,
  command: WithdrawFullCoverage,
): Decision<FullCoverageEvent> => {
  const { reason, at, eventId } = command;
  const state = afterAct(known.state, 'withdraw');
  if (state === undefined) return refuse('inspections.full-coverage-state', { state: known.state });
  const inspection: FullCoverage = { ...known, state, why: reason };
  return refuseFuture(command) ?? accept({ type: 'FullCoverageWithdrawn', eventId, at, inspection });
};
