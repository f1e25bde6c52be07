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
import { type Appeal, type AppealedLine, appealUntil, type DecidedAppeal, type DroppedAppeal } from './appeal.js';

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

const manages = (line: AppealedLine, posts: readonly HeldPost[], at: Instant): boolean =>
  posts.some(
    (post) => post.propertyId === line.propertyId && MANAGERS.has(post.role) && isHeldIn(post, dayOf(at, line.zone)),
  );

/** Who files: with their own posts; as a deputy with the post that they stand in for, and whose it is. */
export interface Filer {
  readonly by: string;
  readonly posts: readonly HeldPost[];
  readonly standsIn?: { readonly employeeId: string; readonly posts: readonly HeldPost[] };
}

/** In whose name: the person concerned or who manages the property in their own, a deputy in that of the manager; else nobody. */
const inWhoseName = (
  line: AppealedLine,
  { by, posts, standsIn }: Filer,
  at: Instant,
): Pick<Appeal, 'filedFor'> | undefined => {
  if (line.subjectKind === 'employee' && line.subjectId === by) return {};
  if (standsIn && manages(line, standsIn.posts, at)) return { filedFor: standsIn.employeeId };
  return manages(line, posts, at) ? {} : undefined;
};

/** An appeal against a line, from its `at` to seven days after the close (rulebook 7). */
export const fileAppeal = (
  line: AppealedLine,
  filer: Filer,
  filed: { readonly appealId: string; readonly at: Instant } & Pick<Appeal, 'reason' | 'evidence'>,
): Outcome<Appeal> => {
  const name = inWhoseName(line, filer, filed.at);
  if (name === undefined) return refuse('evaluation.appeal-not-permitted');
  if (!line.stands || line.givesBack) return refuse('evaluation.appeal-against-nothing');
  const until = appealUntil(line);
  if (filed.at < line.at || (until !== undefined && filed.at > until)) return refuse('evaluation.appeal-too-late');
  const { entryId, propertyId, departmentId, month, subjectKind, subjectId } = line;
  const { appealId, at: filedAt, reason, evidence } = filed;
  const by = { filedBy: filer.by, ...name, filedAt };
  const of = { entryId, propertyId, ...(departmentId === undefined ? {} : { departmentId }), month };
  return {
    accepted: true,
    value: { appealId, ...of, subjectKind, subjectId, state: 'open', ...by, reason, evidence },
  };
};

const notOpen = ({ state }: Pick<Appeal, 'state'>) => {
  if (state === 'open') return undefined;
  return refuse(state === 'dropped' ? 'evaluation.appeal-dropped' : 'evaluation.appeal-decided');
};

/** Whether it is theirs: they filed it, or a deputy did for them. */
const isFiler = ({ filedBy, filedFor }: Pick<Appeal, 'filedBy' | 'filedFor'>, by: string): boolean =>
  by === filedBy || by === filedFor;

/** Who filed an appeal adds what speaks for it, until it is decided. */
export const closedToFiles = (
  appeal: Pick<Appeal, 'filedBy' | 'filedFor' | 'state'>,
  by: string,
): Refusal | undefined => {
  if (!isFiler(appeal, by)) return refuse('evaluation.appeal-files-not-permitted').refusal;
  return notOpen(appeal)?.refusal;
};

/** Why who asks does not take it back. */
export const closedToDropping = (appeal: Pick<Appeal, 'filedBy' | 'filedFor' | 'state'>, by: string) =>
  isFiler(appeal, by) ? notOpen(appeal) : refuse('evaluation.appeal-drop-not-permitted');

/** Who filed an appeal takes it back while it is open: as if it had not been filed. */
export const dropAppeal = (
  appeal: Appeal,
  { by, at, reason }: { readonly by: string; readonly at: Instant; readonly reason: string },
): Outcome<DroppedAppeal> =>
  closedToDropping(appeal, by) ?? {
    accepted: true,
    value: { ...appeal, state: 'dropped', droppedBy: by, droppedAt: at, droppedFor: reason },
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
  [appeal.filedBy, appeal.filedFor].some((id) => isSelf(id, acting)) ||
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
): Outcome<DecidedAppeal> => {
  const fault = notOpen(appeal);
  if (fault) return fault;
  const { by, at, upheld, reasons } = decision;
  if (isOwnCase(appeal, line, decision, posts, at)) return refuse('evaluation.appeal-own-case-not-permitted');
  return {
    accepted: true,
    value: { ...appeal, state: upheld ? 'upheld' : 'rejected', decidedBy: by, decidedAt: at, reasons },
  };
};
