import type { Recorder } from '@goldkey/kernel';
import { correctItem, type Item, resumeItem } from '../../domain/item/item.js';
import type { ItemStore } from '../catalogue-ports.js';
import type { Kept, Target } from '../ports.js';

export type ChangeItemCommand = Target &
  (
    | { readonly act: 'correct'; readonly name?: string | undefined; readonly unit?: string | undefined }
    | { readonly act: 'resume' }
  );

/** An item is put right, or offered again after it had been stopped. */
export class ChangeItem {
  constructor(
    private readonly items: ItemStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: ChangeItemCommand): Promise<Kept<Item>> {
    const recording = this.recorder.recording(undefined);
    return this.items.change(command, (item) => {
      if (command.act === 'resume') return resumeItem(item, recording);
      const { name, unit } = command;
      return correctItem(item, { ...recording, ...(name && { name }), ...(unit && { unit }) });
    });
  }
}
