import { currentCaller } from '@goldkey/access';
import { formatInstant, type Outcome, refused } from '@goldkey/kernel';
import type { FileBox } from '../attachments/ports.js';
import type { FiledRecords, RecordFileStore } from './ports.js';
import { mayTakeAway, placeOf, type RecordFile } from './record-file.js';

/** A file of a record for readers. */
export interface RecordFileView {
  readonly id: string;
  readonly name?: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sentAt: string;
  /** Who asks may take it away. */
  readonly mayTakeAway: boolean;
}

export interface RecordFilesView {
  readonly items: readonly RecordFileView[];
  /** Who asks may add to the record, as far as the record itself has a say. */
  readonly mayAdd: boolean;
}

/** The files of a record, for who reads the record. */
export class ShowRecordFiles {
  constructor(
    private readonly records: FiledRecords,
    private readonly store: RecordFileStore,
    private readonly files: Pick<FileBox, 'get'>,
  ) {}

  async list(recordId: string): Promise<Outcome<RecordFilesView>> {
    const found = await this.records.find(recordId);
    if (!found.accepted) return found;
    const { closed, zone } = found.value;
    const items = (await this.store.list(found.value)).map((file) => ({
      ...{ id: file.id, contentType: file.contentType, bytes: file.bytes, sentAt: formatInstant(file.sentAt, zone) },
      ...(file.name !== undefined && { name: file.name }),
      mayTakeAway: mayTakeAway(found.value, file, currentCaller().subject),
    }));
    return { accepted: true, value: { items, mayAdd: closed === undefined } };
  }

  async one(recordId: string, id: string): Promise<Outcome<{ readonly file: RecordFile; readonly bytes: Uint8Array }>> {
    const found = await this.records.find(recordId);
    if (!found.accepted) return found;
    const file = (await this.store.list(found.value)).find((one) => one.id === id);
    const bytes = file && (await this.files.get({ id, propertyId: placeOf(found.value) }));
    if (file === undefined || bytes === undefined) return refused('request.attachment-not-found', { id });
    return { accepted: true, value: { file, bytes } };
  }
}
