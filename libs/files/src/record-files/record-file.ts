import { accept, type Decision, type Instant, type Refusal, refuse } from '@goldkey/kernel';

/** More than anybody looks through. */
export const MOST_FILES = 20;

/** A photo or a paper that was added to a record which is there already. */
export interface RecordFile {
  /** Made by the sender: the same file sent again is there already. */
  readonly id: string;
  /** As its content says. */
  readonly contentType: string;
  readonly bytes: number;
  /** SHA-256 of what was sent, in hex. */
  readonly sha256: string;
  readonly name?: string;
  /** Account that sent it. */
  readonly sentBy: string;
  readonly sentAt: Instant;
}

/** A record as far as its files ask: who may read it sees them, and nobody else. */
export interface FiledRecord {
  readonly id: string;
  readonly recordKind: string;
  /** `null`: of the group. */
  readonly propertyId: string | null;
  readonly zone: string;
  /** Why who asks may add nothing to it; absent where they may. */
  readonly closed?: Refusal;
  /** Somebody has looked at the record then: what was added before stands. */
  readonly lookedAt?: Instant;
}

/** Where the bytes of its files lie: at its property, or at none. */
export const placeOf = ({ propertyId }: Pick<FiledRecord, 'propertyId'>): string => propertyId ?? 'group';

/** A file is added to a record. The same again changes nothing; something else under a known id is refused. */
export const addRecordFile = (
  { closed }: Pick<FiledRecord, 'closed'>,
  known: readonly RecordFile[],
  file: RecordFile,
): Decision<RecordFile> => {
  if (closed !== undefined) return refuse(closed.code, closed.facts);
  const same = known.find(({ id }) => id === file.id);
  if (same !== undefined)
    return same.sha256 === file.sha256 ? accept() : refuse('request.attachment-id-taken', { id: file.id });
  return known.length >= MOST_FILES ? refuse('request.attachment-too-many', { most: MOST_FILES }) : accept(file);
};

/** Whether this account may take the file away: its own one, as long as it might add to the record and nobody has looked at it since. */
export const mayTakeAway = (
  { closed, lookedAt }: Pick<FiledRecord, 'closed' | 'lookedAt'>,
  { sentBy, sentAt }: Pick<RecordFile, 'sentBy' | 'sentAt'>,
  account: string,
): boolean => closed === undefined && sentBy === account && (lookedAt === undefined || sentAt > lookedAt);
