import { currentCaller } from '@goldkey/access';
import { type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import type { VersionedRecord } from '@goldkey/service-kit';
import { type Attachment, sendAttachment } from './attachment.js';
import type { AttachmentKind, AttachmentStore, FileBox, Properties } from './ports.js';

export interface SendAttachmentCommand {
  /** UUID that the sender made. */
  readonly id: string;
  readonly propertyId: string;
  readonly kind: AttachmentKind;
  readonly name?: string;
  readonly takenAt?: Instant;
  readonly keepsPosition: boolean;
  readonly bytes: Uint8Array;
  /** How many the sender may hand in, all in all; absent: as many as they like. */
  readonly most?: number;
}

/** A photo or a paper is handed in, before the record that names it. */
export class SendAttachment {
  constructor(
    private readonly attachments: AttachmentStore,
    private readonly files: FileBox,
    private readonly properties: Properties,
    private readonly recorder: Recorder,
  ) {}

  async run({
    id,
    propertyId,
    name,
    kind,
    keepsPosition,
    most,
    ...sent
  }: SendAttachmentCommand): Promise<Outcome<VersionedRecord<Attachment>>> {
    if ((await this.properties.property(propertyId)) === undefined)
      return refused('request.attachment-property-not-found', { propertyId });
    if (most !== undefined && (await this.attachments.countOf(currentCaller().subject)) >= most)
      return refused('request.attachment-too-many', { most });
    const looked = await this.files.look(sent.bytes, { kind, keepsPosition });
    if (!looked.accepted) return looked;
    const { bytes, contentType, sha256 } = looked.value;
    const attachment = {
      ...{ id, propertyId, contentType, sha256, bytes: bytes.length, sentBy: currentCaller().subject },
      ...(name !== undefined && { name }),
    };
    const recording = this.recorder.recording(sent.takenAt);
    return this.attachments.send(
      attachment,
      (known) => sendAttachment(known, { ...recording, attachment }),
      () => this.files.put(attachment, bytes),
    );
  }
}
