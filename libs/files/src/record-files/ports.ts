import type { Outcome } from '@goldkey/kernel';
import type { FiledRecord, RecordFile } from './record-file.js';

/** The records of one kind that files are added to, by the rule of the service that keeps them. */
export interface FiledRecords {
  /**
   * The record for who asks, or the refusal where they may not read it. With `lock` nobody else changes it before the
   * transaction ends.
   */
  find(id: string, lock?: boolean): Promise<Outcome<FiledRecord>>;
}

/** Files of records; each change with its history in one transaction. */
export interface RecordFileStore {
  list(record: FiledRecord): Promise<readonly RecordFile[]>;
  /** Keeps it, unless its id is taken; `put` runs before the transaction ends. */
  add(record: FiledRecord, file: RecordFile, put: () => Promise<void>): Promise<boolean>;
  /** From then on nobody sees it, and it is swept. */
  letGo(record: FiledRecord, file: RecordFile): Promise<void>;
  inTransaction<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** Files that were taken away, or erased with what was kept of a person. */
export interface FilesLetGo {
  /** Forgets up to so many, each after its bytes were removed, and answers how many; two processes share the work. */
  forget(
    most: number,
    remove: (file: { readonly id: string; readonly propertyId: string }) => Promise<void>,
  ): Promise<number>;
}
