import { currentCaller } from '@goldkey/access';
import { type Outcome, refused } from '@goldkey/kernel';
import type { FiledRecords, RecordFileStore } from './ports.js';
import { mayTakeAway, type RecordFile } from './record-file.js';

/** Who added a file takes it away again: the wrong paper, or somebody else's. */
export class TakeRecordFileAway {
  constructor(
    private readonly records: FiledRecords,
    private readonly store: RecordFileStore,
  ) {}

  run({ recordId, id }: { readonly recordId: string; readonly id: string }): Promise<Outcome<RecordFile>> {
    return this.store.inTransaction(async () => {
      const found = await this.records.find(recordId, true);
      if (!found.accepted) return found;
      const file = (await this.store.list(found.value)).find((one) => one.id === id);
      if (file === undefined) return refused('request.attachment-not-found', { id });
      if (!mayTakeAway(found.value, file, currentCaller().subject)) return refused('request.attachment-stands', { id });
      await this.store.letGo(found.value, file);
      return { accepted: true, value: file };
    });
  }
}
