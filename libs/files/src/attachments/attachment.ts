import { accept, type Decision, futureRefusedAs, type Instant, type Recording, refuse } from '@goldkey/kernel';

const refuseFuture = futureRefusedAs('request.attachment-future-invalid');

/** A photo or a paper that belongs to a record. Its id is made on the phone, so that handing it in twice is handing it in once. */
export interface Attachment {
  readonly id: string;
  readonly propertyId: string;
  /** As its content says: `image/jpeg`, `application/pdf`. */
  readonly contentType: string;
  readonly bytes: number;
  /** SHA-256 of what was sent, in hex. */
  readonly sha256: string;
  readonly name?: string;
  /** When it was taken, as the phone says. */
  readonly takenAt: Instant;
  /** When it reached us: later where there was no network. */
  readonly receivedAt: Instant;
  /** Account that sent it. */
  readonly sentBy: string;
}

export type AttachmentEvent = {
  readonly type: 'AttachmentSent';
  readonly eventId: string;
  readonly at: Instant;
  readonly attachment: Attachment;
};

/** The attachment after an event. */
export const evolveAttachment = (_known: Attachment | undefined, event: AttachmentEvent): Attachment =>
  event.attachment;

export interface SendAttachment extends Recording {
  readonly attachment: Omit<Attachment, 'takenAt' | 'receivedAt'>;
}

/** A file is handed in. The same again changes nothing; something else under a known id is refused. */
export const sendAttachment = (
  known: Attachment | undefined,
  { attachment: sent, at, now, eventId }: SendAttachment,
): Decision<AttachmentEvent> => {
  if (known !== undefined) {
    const isSame = known.sha256 === sent.sha256 && known.propertyId === sent.propertyId;
    return isSame ? accept() : refuse('request.attachment-id-taken', { id: sent.id });
  }
  const attachment: Attachment = { ...sent, takenAt: at, receivedAt: now };
  return refuseFuture({ at, now }) ?? accept({ type: 'AttachmentSent', eventId, at: now, attachment });
};
