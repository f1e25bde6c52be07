export { attachmentRegister } from './attachment.store.js';
export { type AttachmentDoors, attachmentsController, bytesOf } from './attachments.controller.js';
export { attachmentId, attachmentIds } from './attachments.dto.js';
export { type AttachmentParts, attachmentProviders, attachmentTable } from './attachments.js';
export { fileBox } from './file-box.js';
export { attachmentNames, attachmentsAt } from './personal-data.js';
export type { FileBox } from './ports.js';
export { SendAttachment } from './send-attachment.js';
export { SweepAttachments } from './sweep-attachments.js';
