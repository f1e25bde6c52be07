import type { PostKind } from '../../api.js';
import type { CheckItem as ListItem } from '../../gen/answers.js';

export type { CheckItem as ListItem, Failing } from '../../gen/answers.js';

export const CHECK_LISTS = '/api/inspections/check-lists';

export interface ListVersion {
  readonly version: number;
  readonly since: string;
  readonly items: readonly ListItem[];
}

export interface CheckListLine {
  readonly id: string;
  readonly propertyId: string;
  readonly kind: PostKind;
  readonly versions: readonly ListVersion[];
}

/** What became of an item between two versions. */
export interface ItemChange {
  readonly itemId: string;
  readonly became: 'added' | 'removed' | 'changed';
  readonly was?: ListItem;
  readonly now?: ListItem;
}

/** The items that differ, in the order of the newer version, those that went at the end. */
export const changesBetween = (from: ListVersion, to: ListVersion): readonly ItemChange[] => {
  const before = new Map(from.items.map((item) => [item.itemId, item]));
  const stays = new Set(to.items.map(({ itemId }) => itemId));
  return [
    ...to.items.flatMap((now): ItemChange[] => {
      const was = before.get(now.itemId);
      if (was === undefined) return [{ itemId: now.itemId, became: 'added', now }];
      return JSON.stringify(was) === JSON.stringify(now) ? [] : [{ itemId: now.itemId, became: 'changed', was, now }];
    }),
    ...from.items
      .filter(({ itemId }) => !stays.has(itemId))
      .map((was): ItemChange => ({ itemId: was.itemId, became: 'removed', was })),
  ];
};
