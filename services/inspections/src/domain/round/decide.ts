import { accept, type Decision, type Instant, type Recording, refuse } from '@goldkey/kernel';
import { type CheckItem, type CheckList, itemsOf } from '../check-list/check-list.js';
import type { Post } from '../post/post.js';
import { refuseFuture } from '../recording.js';
import type { Round, RoundEvent, Visit } from './round.js';

/** What a visit is held against: its post, and the check-list of that kind of post; those of kinds that it was of before. */
export interface VisitedPost {
  readonly post: Post;
  readonly checkList?: CheckList;
  readonly earlier?: readonly CheckList[];
}

/** The items that the visit went by: of the post's kind, or of the kind that the phone knew it as. */
const itemsSeen = (
  { checkListVersion, answers }: Visit,
  { checkList, earlier = [] }: VisitedPost,
): readonly CheckItem[] | undefined => {
  if (checkListVersion === undefined) return undefined;
  const all = [checkList, ...earlier].flatMap((list) => {
    const items = itemsOf(list, checkListVersion);
    return items === undefined ? [] : [items];
  });
  const isFit = (items: readonly CheckItem[]) =>
    answers.every((answer) => items.some(({ itemId }) => itemId === answer.itemId));
  return all.find(isFit) ?? all[0];
};

export interface HandInRound extends Omit<Recording, 'at'> {
  readonly id: string;
  readonly propertyId: string;
  readonly inspectorId: string;
  readonly inspectorName: string;
  readonly startedAt: Instant;
  readonly visits: readonly Visit[];
  /** Absent: more is to come. */
  readonly completedAt?: Instant;
  readonly posts: ReadonlyMap<string, VisitedPost>;
}

const keyOf = ({ postId, at }: Visit): string => `${postId} ${at}`;

const refuseAnswers = (visit: Visit, visited: VisitedPost): Decision<never> | undefined => {
  const { postId, answers, scanned, checkListVersion } = visit;
  const { checkpoints, earlier } = visited.post;
  const codes = [...checkpoints.map((checkpoint) => checkpoint.code), ...(earlier?.codes ?? [])];
  const code = scanned.find((each) => !codes.includes(each));
  if (code !== undefined) return refuse('inspections.checkpoint-not-found', { postId, code });
  if (checkListVersion === undefined)
    return answers.length === 0 ? undefined : refuse('inspections.check-list-not-found', { postId });
  const items = itemsSeen(visit, visited);
  if (items === undefined) return refuse('inspections.check-list-not-found', { postId });
  const missing = items.find(({ itemId }) => answers.filter((answer) => answer.itemId === itemId).length !== 1);
  if (missing !== undefined || answers.length !== items.length)
    return refuse('inspections.answers-invalid', { postId, ...(missing && { item: missing.title }) });
  return undefined;
};

const refuseVisit = (visit: Visit, command: HandInRound): Decision<never> | undefined => {
  const { startedAt, completedAt, now, posts, propertyId } = command;
  const visited = posts.get(visit.postId);
  if (visited === undefined || visited.post.propertyId !== propertyId)
    return refuse('inspections.post-not-found', { id: visit.postId });
  if (visit.at < startedAt || (completedAt !== undefined && visit.at > completedAt))
    return refuse('inspections.visit-outside-round-invalid', { postId: visit.postId });
  return refuseFuture({ at: visit.at, now }) ?? refuseAnswers(visit, visited);
};

const refuseRound = (round: Round | undefined, command: HandInRound, isNews: boolean): Decision<never> | undefined => {
  const { inspectorId, propertyId, startedAt, completedAt, now } = command;
  if (round !== undefined && (round.inspectorId !== inspectorId || round.propertyId !== propertyId))
    return refuse('inspections.round-of-another.forbidden', {});
  if (round?.completedAt !== undefined && isNews) return refuse('inspections.round-handed-in', { id: round.id });
  if (completedAt !== undefined && completedAt < startedAt) return refuse('inspections.round-times-invalid', {});
  return refuseFuture({ at: startedAt, now }) ?? refuseFuture({ at: completedAt ?? startedAt, now });
};

/**
 * A round, or a part of it, is handed in. What is known already changes nothing, so the same can be handed in as often as the
 * network needs; after its end nothing new is taken.
 */
export const handInRound = (round: Round | undefined, command: HandInRound): Decision<RoundEvent> => {
  const { id, propertyId, inspectorId, inspectorName, startedAt, completedAt, now, eventId } = command;
  const fresh = newVisits(round, command.visits);
  const ends = completedAt !== undefined && completedAt !== round?.completedAt;
  const isNews = fresh.length > 0 || ends;
  const refusal = refuseRound(round, command, isNews);
  if (refusal !== undefined) return refusal;
  const known: Round = round ?? {
    id,
    propertyId,
    inspectorId,
    inspectorName,
    startedAt,
    receivedAt: now,
    visits: [],
  };
  const within = { ...command, startedAt: known.startedAt };
  for (const visit of fresh) {
    const unfit = refuseVisit(visit, within);
    if (unfit !== undefined) return unfit;
  }
  if (!isNews && round !== undefined) return accept();
  const visits = [...known.visits, ...fresh].sort((a, b) => a.at - b.at);
  const last = visits.at(-1)?.at ?? known.startedAt;
  if (ends && completedAt < last) return refuse('inspections.visit-outside-round-invalid', {});
  if (ends && visits.length === 0) return refuse('inspections.round-empty', {});
  const next: Round = { ...known, visits, receivedAt: now, ...(ends && { completedAt }) };
  return accept({
    type: ends ? 'RoundCompleted' : 'RoundVisited',
    eventId,
    at: ends ? completedAt : last,
    round: next,
  });
};

/** Those visits that the round does not hold yet. */
export const newVisits = (round: Round | undefined, visits: readonly Visit[]): readonly Visit[] => {
  const seen = new Set((round?.visits ?? []).map(keyOf));
  return visits.filter((visit) => {
    const isNew = !seen.has(keyOf(visit));
    seen.add(keyOf(visit));
    return isNew;
  });
};

/** An item that was found wrong and becomes a finding. */
export interface FailedItem {
  readonly item: CheckItem;
  readonly failing: Extract<CheckItem['failing'], { means: 'finding' }>;
  readonly note?: string;
  readonly photos?: readonly string[];
}

/** What of a visit becomes findings by itself: its failed items, unless the check-list says that a note is enough. */
export const failedItems = (visit: Visit, visited: VisitedPost): readonly FailedItem[] => {
  const items = itemsSeen(visit, visited) ?? [];
  return visit.answers.flatMap(({ itemId, result, note, photos }) => {
    const item = items.find((each) => each.itemId === itemId);
    if (result !== 'failed' || item?.failing.means !== 'finding') return [];
    return [
      { item, failing: item.failing, ...(note !== undefined && { note }), ...(photos !== undefined && { photos }) },
    ];
  });
};
