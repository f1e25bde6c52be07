import { type Outcome, refused } from '@goldkey/kernel';
import type { Attachment } from './attachment.js';
import type { AttachmentStore, FileBox } from './ports.js';

/** A file with its bytes, for who sees its property. */
export class ShowAttachment {
  constructor(
    private readonly attachments: AttachmentStore,
    private readonly files: FileBox,
  ) {}

  async run(id: string): Promise<Outcome<{ readonly attachment: Attachment; readonly bytes: Uint8Array }>> {
    const attachment = await this.attachments.find(id);
    const bytes = attachment && (await this.files.get(attachment));
    if (attachment === undefined || bytes === undefined) return refused('request.attachment-not-found', { id });
    return { accepted: true, value: { attachment, bytes } };
  }
}
