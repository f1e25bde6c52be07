import type { Day, Instant } from '@goldkey/kernel';

/** Kinds of post; each has a check-list of its own. */
export const POST_KINDS = [
  'gate',
  'lobby',
  'garage',
  'equipment-room',
  'fire-control',
  'perimeter',
  'public-area',
  'other',
] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** A spot of a post that is proved by scanning what hangs there. */
export interface Checkpoint {
  /** What its label says; unique within the post. */
  readonly code: string;
  readonly name: string;
}

/** A place that patrols visit (M-12). */
export interface Post {
  readonly id: string;
  readonly propertyId: string;
  /** What its label says, by which a phone finds it; unique in the property, never changed. */
  readonly code: string;
  readonly name: string;
  readonly kind: PostKind;
  /** Where it is, in the property's own words. */
  readonly place: string;
  readonly activeFrom: Day;
  /** Last day; absent: visited until further notice. */
  readonly activeUntil?: Day;
  readonly checkpoints: readonly Checkpoint[];
  /** What it was before: a phone that was out of reach knows it so, and hands in what was seen then. */
  readonly earlier?: { readonly codes: readonly string[]; readonly kinds: readonly PostKind[] };
}

export type PostEvent = {
  readonly type: 'PostDefined' | 'PostCorrected';
  readonly eventId: string;
  readonly at: Instant;
  readonly post: Post;
};

/** The post after an event. */
export const evolvePost = (_post: Post | undefined, event: PostEvent): Post => event.post;

/** Whether patrols have to visit the post on a day. */
export const isActiveOn = ({ activeFrom, activeUntil }: Post, day: Day): boolean =>
  activeFrom <= day && (activeUntil === undefined || day <= activeUntil);
