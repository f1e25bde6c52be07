import { currentCaller } from '@goldkey/access';
import { type Instant, type Outcome, refused } from '@goldkey/kernel';
import type { FileBox } from '../attachments/ports.js';
import type { FiledRecords, RecordFileStore } from './ports.js';
import { addRecordFile, placeOf, type RecordFile } from './record-file.js';

export interface AddRecordFileCommand {
  readonly recordId: string;
  readonly id: string;
  readonly name?: string | undefined;
  readonly bytes: Uint8Array;
}

/** A photo or a paper is added to a record, by who may add to it. */
export class AddRecordFile {
  constructor(
    private readonly records: FiledRecords,
    private readonly store: RecordFileStore,
    private readonly files: FileBox,
    private readonly clock: { now(): Instant },
  ) {}

  async run({ recordId, id, name, bytes }: AddRecordFileCommand): Promise<Outcome<RecordFile>> {
    // Nothing is scanned for who may not add it.
    const open = await this.records.find(recordId);
    if (!open.accepted) return open;
    if (open.value.closed) return { accepted: false, refusal: open.value.closed };
    const looked = await this.files.look(bytes, { kind: 'paper', keepsPosition: false });
    if (!looked.accepted) return looked;
    const { contentType, sha256, bytes: fit } = looked.value;
    const file = {
      ...{ id, contentType, sha256, bytes: fit.length, sentBy: currentCaller().subject, sentAt: this.clock.now() },
      ...(name !== undefined && { name }),
    };
    return this.store.inTransaction(async () => this.#add(recordId, file, fit));
  }

  async #add(recordId: string, file: RecordFile, bytes: Uint8Array): Promise<Outcome<RecordFile>> {
    const found = await this.records.find(recordId, true);
    if (!found.accepted) return found;
    const record = found.value;
    const decision = addRecordFile(record, await this.store.list(record), file);
    if (!decision.accepted) return decision;
    const put = () => this.files.put({ ...file, propertyId: placeOf(record) }, bytes);
    if (decision.events.length > 0 && !(await this.store.add(record, file, put)))
      return refused('request.attachment-id-taken', { id: file.id });
    return { accepted: true, value: file };
  }
}
