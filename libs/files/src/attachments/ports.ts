import type { Decision, Instant, Outcome } from '@goldkey/kernel';
import type { VersionedRecord } from '@goldkey/service-kit';
import type { FitFile } from '../inspect.js';
import type { Attachment, AttachmentEvent } from './attachment.js';

/** What a file may be. */
export const ATTACHMENT_KINDS = ['photo', 'paper'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** Looks at files and keeps their bytes. A store or a scanner that is away is a fault. */
export interface FileBox {
  look(
    bytes: Uint8Array,
    wanted: { readonly kind: AttachmentKind; readonly keepsPosition: boolean },
  ): Promise<Outcome<FitFile>>;
  put(attachment: Pick<Attachment, 'id' | 'propertyId' | 'contentType'>, bytes: Uint8Array): Promise<void>;
  get(attachment: Pick<Attachment, 'id' | 'propertyId'>): Promise<Uint8Array | undefined>;
  /** Twice is once. */
  remove(attachment: Pick<Attachment, 'id' | 'propertyId'>): Promise<void>;
}

/** Attachments within the caller's scope. */
export interface AttachmentStore {
  /** Two of one id are decided one after the other; `put` runs before the record of a new one is kept. */
  send(
    key: Pick<Attachment, 'id' | 'propertyId'>,
    decide: (known: Attachment | undefined) => Decision<AttachmentEvent>,
    put: () => Promise<void>,
  ): Promise<Outcome<VersionedRecord<Attachment>>>;
  find(id: string): Promise<Attachment | undefined>;
  /** How many this account, or this link, has handed in. */
  countOf(sentBy: string): Promise<number>;
}

/** Files that no record names. */
export interface UnnamedAttachments {
  /**
   * Forgets up to so many that reached us before then, each after its bytes were removed, and answers how many. One process at
   * a time: another one finds nothing to do.
   */
  forget(
    before: Instant,
    most: number,
    remove: (attachment: Pick<Attachment, 'id' | 'propertyId'>) => Promise<void>,
  ): Promise<number>;
}

/** Where the service knows properties from: those that the caller sees. */
export interface Properties {
  property(propertyId: string): Promise<object | undefined>;
}
