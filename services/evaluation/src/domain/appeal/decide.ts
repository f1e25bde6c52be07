import {
  type Acting,
  type Day,
  dayOf,
  type Instant,
  isSelf,
  type Outcome,
  type Refusal,
  refuse,
} from '@goldkey/kernel';
import { type Appeal, type AppealedLine, appealUntil } from './appeal.js';

/** A post that somebody holds or held; both days belong to it. */
export interface HeldPost {
  readonly propertyId: string;
  readonly role: string;
  readonly from: Day;
  readonly until?: Day;
}

/** Whether a post is held on some day of these. */
export const isHeldIn = ({ from, until }: HeldPost, first: Day, last: Day = first): boolean =>
  from <= last && (until === undefined || first <= until);

/** Who answers for the people of a property, and so appeals for them. */
const MANAGERS: ReadonlySet<string> = new Set(['property-manager', 'centre-director', 'leader-in-charge']);

/** Whether they are the person concerned, or manage the property whose line it is. */
export const mayAppeal = (line: AppealedLine, by: string, posts: readonly HeldPost[], at: Instant): boolean =>
  (line.subjectKind === 'employee' && line.subjectId === by) ||
  posts.some(
    (post) => post.propertyId === line.propertyId && MANAGERS.has(post.role) && isHeldIn(post, dayOf(at, line.zone)),
  );

/** An appeal against a line, from its `at` to seven days after the close (rulebook 7). */
export const fileAppeal = (
  line: AppealedLine,
  posts: readonly HeldPost[],
  filed: { readonly appealId: string; readonly by: string; readonly at: Instant } & Pick<Appeal, 'reason' | 'evidence'>,
): Outcome<Appeal> => {
  if (!mayAppeal(line, filed.by, posts, filed.at)) return refuse('evaluation.appeal-not-permitted');
  if (!line.stands || line.givesBack) return refuse('evaluation.appeal-against-nothing');
  const until = appealUntil(line);
  if (filed.at < line.at || (until !== undefined && filed.at > until)) return refuse('evaluation.appeal-too-late');
  const { entryId, propertyId, departmentId, month, subjectKind, subjectId } = line;
  const { appealId, by: filedBy, at: filedAt, reason, evidence } = filed;
  const of = { entryId, propertyId, ...(departmentId === undefined ? {} : { departmentId }), month };
  return {
    accepted: true,
    value: { appealId, ...of, subjectKind, subjectId, state: 'open', filedBy, filedAt, reason, evidence },
  };
};

/** Who filed an appeal adds what speaks for it, until it is decided. */
export const closedToFiles = (
  { filedBy, state }: Pick<Appeal, 'filedBy' | 'state'>,
  by: string,
): Refusal | undefined => {
  if (filedBy !== by) return refuse('evaluation.appeal-files-not-permitted').refusal;
  return state === 'open' ? undefined : refuse('evaluation.appeal-decided').refusal;
};

/**
 * Nobody decides their own case: not the person concerned, not who filed it, not who told what the line rests on, and nobody
 * of the property whose line it is, who holds a post there now or held one when the line arose.
 */
export const isOwnCase = (
  appeal: Appeal,
  line: AppealedLine,
  acting: Acting,
  posts: readonly HeldPost[],
  at: Instant,
): boolean =>
  isSelf(appeal.filedBy, acting) ||
  (appeal.subjectKind === 'employee' && isSelf(appeal.subjectId, acting)) ||
  line.chargedBy.some((id) => isSelf(id, acting)) ||
  posts.some(
    (post) =>
      post.propertyId === line.propertyId && [at, line.at].some((when) => isHeldIn(post, dayOf(when, line.zone))),
  );

/** The quality centre upholds an appeal or rejects it, with reasons. */
export const decideAppeal = (
  appeal: Appeal,
  line: AppealedLine,
  posts: readonly HeldPost[],
  decision: Acting & { readonly at: Instant; readonly upheld: boolean; readonly reasons: string },
): Outcome<Exclude<Appeal, { state: 'open' }>> => {
  if (appeal.state !== 'open') return refuse('evaluation.appeal-decided');
  const { by, at, upheld, reasons } = decision;
  if (isOwnCase(appeal, line, decision, posts, at)) return refuse('evaluation.appeal-own-case-not-permitted');
  return {
    accepted: true,
    value: { ...appeal, state: upheld ? 'upheld' : 'rejected', decidedBy: by, decidedAt: at, reasons },
  };
};
