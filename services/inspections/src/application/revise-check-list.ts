import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import type { CheckItem, CheckList } from '../domain/check-list/check-list.js';
import { reviseCheckList } from '../domain/check-list/decide.js';
import type { PostKind } from '../domain/post/post.js';
import type { CheckListStore, Directory, Kept } from './ports.js';

export interface ReviseCheckListCommand {
  readonly propertyId: string;
  readonly kind: PostKind;
  readonly items: readonly CheckItem[];
  readonly at?: Instant;
}

/** What is looked at in a property's posts of one kind changes: a version more. */
export class ReviseCheckList {
  constructor(
    private readonly checkLists: CheckListStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...rest }: ReviseCheckListCommand): Promise<Kept<CheckList>> {
    const { propertyId } = rest;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('inspections.property-not-found', { propertyId });
    const command = { ...rest, ...this.recorder.recording(at), id: this.recorder.newId() };
    return this.checkLists.revise(rest, (list) => reviseCheckList(list, command));
  }
}
