import { accept, type Decision, isAlike, type Recording, refuse } from '@goldkey/kernel';
import type { PostKind } from '../post/post.js';
import { refuseFuture } from '../recording.js';
import type { CheckItem, CheckList, CheckListEvent } from './check-list.js';

export interface ReviseCheckList extends Recording {
  /** The id that a first version gets. */
  readonly id: string;
  readonly propertyId: string;
  readonly kind: PostKind;
  readonly items: readonly CheckItem[];
}

/** A new version of what is looked at in the posts of a kind. Nothing happens where it says what is in force already. */
export const reviseCheckList = (list: CheckList | undefined, command: ReviseCheckList): Decision<CheckListEvent> => {
  const { id, propertyId, kind, items, eventId, at } = command;
  const ids = items.map(({ itemId }) => itemId);
  const repeated = ids.find((itemId, place) => ids.indexOf(itemId) !== place);
  if (repeated !== undefined) return refuse('inspections.check-item-repeated', { itemId: repeated });
  const known = list ?? { id, propertyId, kind, versions: [] };
  const last = known.versions.at(-1);
  if (isAlike(last?.items, items)) return accept();
  const version = { version: (last?.version ?? 0) + 1, since: at, items };
  return (
    refuseFuture(command) ??
    accept({
      type: 'CheckListRevised',
      eventId,
      at,
      checkList: { ...known, versions: [...known.versions, version] },
    })
  );
};
