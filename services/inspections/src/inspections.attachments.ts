import type { Provider, Type } from '@nestjs/common';
import { SweepAttachmentsJob } from './adapters/in/clock/sweep-attachments.job.js';
import { AttachmentsController } from './adapters/in/http/attachments/attachments.controller.js';
import { attachmentStore, unnamedAttachments } from './adapters/out/postgres/attachment.store.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { SendAttachment } from './application/attachments/send-attachment.js';
import { ShowAttachment } from './application/attachments/show-attachment.js';
import { SweepAttachments } from './application/attachments/sweep-attachments.js';
import { clock, recorder, useCase } from './inspections.wiring.js';

/** What is behind the doors of photos and papers. */
export const attachments: readonly Provider[] = [
  useCase(
    SendAttachment,
    ({ database, files, directory }) =>
      new SendAttachment(attachmentStore(database), files, directory, callerSelf, recorder),
  ),
  useCase(ShowAttachment, ({ database, files }) => new ShowAttachment(attachmentStore(database), files)),
  useCase(SweepAttachments, ({ database, files }) => new SweepAttachments(unnamedAttachments(database), files, clock)),
  SweepAttachmentsJob,
];

/** The doors of photos and papers. */
export const attachmentDoors: readonly Type<unknown>[] = [AttachmentsController];
