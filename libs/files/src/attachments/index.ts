export { attachmentRegister } from './attachment.store.js';
export { type AttachmentDoors, attachmentsController } from './attachments.controller.js';
export { attachmentIds } from './attachments.dto.js';
export { type AttachmentParts, attachmentProviders, attachmentTable } from './attachments.js';
export { fileBox } from './file-box.js';
export { NamedAttachments } from './named-attachments.js';
export type { AttachmentRegister, FileBox } from './ports.js';
export { SendAttachment } from './send-attachment.js';
export { SweepAttachments } from './sweep-attachments.js';
