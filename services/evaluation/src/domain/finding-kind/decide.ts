import {
  accept,
  type Day,
  type Decision,
  type Instant,
  lastDayOf,
  type Month,
  type Refused,
  refuse,
} from '@goldkey/kernel';
import { type HeldPost, isHeldIn } from '../appeal/decide.js';
import type { KindRuling, KindRulingEvent } from './ruling.js';

/** Posts of who rules, those that they held included, and the day on which they rule. */
export interface Ruler {
  readonly posts: readonly HeldPost[];
  readonly today: Day;
}

/** What a ruling is decided on. */
export interface KnownKinds extends Ruler {
  /** The findings of the month's day checks by their present kind. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
}

export type RuleKinds = Omit<KindRuling, 'kinds' | 'findingIds' | 'reversed'> &
  Partial<Pick<KindRuling, 'kinds' | 'findingIds'>>;

/** Nobody of the property, now or in the month, rules on what its manager is charged. */
const ownCase = (
  { propertyId, month }: { readonly propertyId: string; readonly month: Month },
  { posts, today }: Ruler,
): Refused | undefined =>
  posts.some(
    (post) =>
      post.propertyId === propertyId &&
      (isHeldIn(post, today) || isHeldIn(post, `${month}-01` as Day, lastDayOf(month))),
  )
    ? refuse('evaluation.kind-own-case-not-permitted')
    : undefined;

const mergeFault = (kind: string, merged: readonly string[], { kinds }: KnownKinds): Refused | undefined => {
  if (new Set(merged).size < 2) return refuse('evaluation.kinds-too-few-invalid');
  const unknown = merged.find((one) => !kinds.has(one));
  if (unknown !== undefined) return refuse('evaluation.kind-unknown-invalid', { kind: unknown });
  // The name of a third kind would draw that one in unseen.
  return kinds.has(kind) && !merged.includes(kind) ? refuse('evaluation.kind-taken-invalid', { kind }) : undefined;
};

const splitFault = (kind: string, taken: readonly string[], { kinds }: KnownKinds): Refused | undefined => {
  const from = [...kinds.values()].find((findings) => findings.includes(taken[0] ?? ''));
  if (from === undefined || !taken.every((findingId) => from.includes(findingId)))
    return refuse('evaluation.split-not-of-one-kind-invalid');
  if (new Set(taken).size === from.length) return refuse('evaluation.split-takes-all-invalid');
  return kinds.has(kind) ? refuse('evaluation.kind-taken-invalid', { kind }) : undefined;
};

/** Merges kinds that are found in the month, or splits findings off one of them; by the quality centre, with its reason. */
export const ruleKinds = (command: RuleKinds, known: KnownKinds): Decision<KindRulingEvent> => {
  const { act, kind, kinds = [], findingIds = [], ruledAt } = command;
  const fault =
    ownCase(command, known) ?? (act === 'merge' ? mergeFault(kind, kinds, known) : splitFault(kind, findingIds, known));
  if (fault) return fault;
  const meant =
    act === 'merge'
      ? { kinds: [...new Set(kinds)], findingIds: [] }
      : { kinds: [], findingIds: [...new Set(findingIds)] };
  return accept({ type: 'FindingKindsRuled', at: ruledAt, ruling: { ...command, ...meant } });
};

/** Takes a ruling back, once: as if it had never been. */
export const reverseRuling = (
  ruling: KindRuling,
  command: { readonly by: string; readonly at: Instant; readonly reason: string; readonly eventId: string },
  ruler: Ruler,
): Decision<KindRulingEvent> => {
  if (ruling.reversed) return refuse('evaluation.kind-ruling-reversed');
  return ownCase(ruling, ruler) ?? accept({ type: 'FindingKindRulingReversed', ...command });
};
