import type { Instant } from '@goldkey/kernel';
import type { PostKind } from '../post/post.js';

/** What becomes of an item that is found wrong: it is only noted, or it becomes a finding with these words and this time. */
export type Failing =
  | { readonly means: 'note' }
  | {
      readonly means: 'finding';
      /** Kind of the finding, as they are counted (M-18). */
      readonly category: string;
      readonly measure: string;
      /** Hours from when it was seen until it must be verified. */
      readonly hours: number;
    };

/** Something to look at. */
export interface CheckItem {
  readonly itemId: string;
  readonly title: string;
  /** How to judge whether it is in order. */
  readonly judge: string;
  readonly photoWanted: boolean;
  readonly failing: Failing;
}

/** What is looked at in the posts of one kind. Visits name the version they went by, so every version stays known. */
export interface CheckList {
  readonly id: string;
  readonly propertyId: string;
  readonly kind: PostKind;
  /** Oldest first; the last one is in force. */
  readonly versions: readonly {
    readonly version: number;
    readonly since: Instant;
    readonly items: readonly CheckItem[];
  }[];
}

export type CheckListEvent = {
  readonly type: 'CheckListRevised';
  readonly eventId: string;
  readonly at: Instant;
  readonly checkList: CheckList;
};

/** The check-list after an event. */
export const evolveCheckList = (_list: CheckList | undefined, event: CheckListEvent): CheckList => event.checkList;

/** The items of a version; undefined where there is no such version. */
export const itemsOf = (list: CheckList | undefined, version: number): readonly CheckItem[] | undefined =>
  list?.versions.find((each) => each.version === version)?.items;
