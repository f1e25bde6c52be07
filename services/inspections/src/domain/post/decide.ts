import { accept, type Day, type Decision, isAlike, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Checkpoint, Post, PostEvent, PostKind } from './post.js';

const repeatedIn = (checkpoints: readonly Checkpoint[]): string | undefined =>
  checkpoints.map(({ code }) => code).find((code, at, all) => all.indexOf(code) !== at);

const refuseUnfit = ({ activeFrom, activeUntil, checkpoints }: Post): Decision<never> | undefined => {
  if (activeUntil !== undefined && activeUntil < activeFrom)
    return refuse('inspections.post-days-invalid', { activeFrom, activeUntil });
  const code = repeatedIn(checkpoints);
  return code === undefined ? undefined : refuse('inspections.checkpoint-repeated', { code });
};

export interface DefinePost extends Recording {
  readonly post: Post;
}

/** A post enters the register. `sameCode` is what carries the wished code in the property already. */
export const definePost = (sameCode: Post | undefined, command: DefinePost): Decision<PostEvent> => {
  const { post, eventId, at } = command;
  if (sameCode !== undefined) return refuse('inspections.post-code-taken', { code: post.code, postId: sameCode.id });
  return refuseUnfit(post) ?? refuseFuture(command) ?? accept({ type: 'PostDefined', eventId, at, post });
};

export interface CorrectPost extends Recording {
  readonly name?: string;
  readonly kind?: PostKind;
  readonly place?: string;
  readonly activeFrom?: Day;
  /** `null`: until further notice. */
  readonly activeUntil?: Day | null;
  readonly checkpoints?: readonly Checkpoint[];
}

/** Labels that were taken down, and kinds that it was of. */
const earlierOf = ({ earlier, kind, checkpoints }: Post, now: Post): Pick<Post, 'earlier'> => {
  const gone = checkpoints.map(({ code }) => code).filter((code) => !now.checkpoints.some((one) => one.code === code));
  const codes = [...new Set([...(earlier?.codes ?? []), ...gone])];
  const kinds = [...new Set([...(earlier?.kinds ?? []), ...(kind === now.kind ? [] : [kind])])];
  return codes.length + kinds.length === 0 ? {} : { earlier: { codes, kinds } };
};

/** What is known of a post is put right, or its last day is set. Nothing happens where nothing differs. */
export const correctPost = (post: Post, command: CorrectPost): Decision<PostEvent> => {
  const { at, now: _now, eventId, activeUntil = post.activeUntil ?? null, ...rest } = command;
  const { activeUntil: _until, ...known } = post;
  const told = Object.fromEntries(Object.entries(rest).filter(([name, value]) => name in post && value !== undefined));
  const now: Post = { ...known, ...told, ...(activeUntil !== null && { activeUntil }) };
  const corrected: Post = { ...now, ...earlierOf(post, now) };
  if (isSame(post, corrected)) return accept();
  return (
    refuseUnfit(corrected) ?? refuseFuture(command) ?? accept({ type: 'PostCorrected', eventId, at, post: corrected })
  );
};

const FIELDS = ['name', 'kind', 'place', 'activeFrom', 'activeUntil'] as const;

const isSame = (one: Post, other: Post): boolean =>
  FIELDS.every((field) => one[field] === other[field]) && isAlike(one.checkpoints, other.checkpoints);
