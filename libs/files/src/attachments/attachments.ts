import { instant, type Recorder } from '@goldkey/kernel';
import { type Database, scopeTable } from '@goldkey/postgres';
import type { InjectionToken, Provider } from '@nestjs/common';
import { attachmentStore, unnamedAttachments } from './attachment.store.js';
import type { FileBox, Properties } from './ports.js';
import { SendAttachment } from './send-attachment.js';
import { ShowAttachment } from './show-attachment.js';
import { sweepAttachmentsJob } from './sweep-attachments.job.js';
import { SweepAttachments } from './sweep-attachments.js';

/** What a service's photos and papers need of it. */
export interface AttachmentParts {
  readonly database: Database;
  readonly files: FileBox;
  readonly properties: Properties;
  readonly recorder: Recorder;
}

const clock = { now: () => instant(Date.now()) };

/** What is behind the doors of a service's photos and papers, made of what `token` provides. */
export const attachmentProviders = <Ports>(
  service: string,
  token: InjectionToken,
  partsOf: (ports: Ports) => AttachmentParts,
): readonly Provider[] => {
  const made = (provide: InjectionToken, make: (parts: AttachmentParts) => unknown): Provider => ({
    ...{ provide, inject: [token] },
    useFactory: (ports: Ports) => make(partsOf(ports)),
  });
  return [
    made(
      SendAttachment,
      ({ database, files, properties, recorder }) =>
        new SendAttachment(attachmentStore(database, service), files, properties, recorder),
    ),
    made(ShowAttachment, ({ database, files }) => new ShowAttachment(attachmentStore(database, service), files)),
    made(SweepAttachments, ({ database, files }) => new SweepAttachments(unnamedAttachments(database), files, clock)),
    sweepAttachmentsJob(service),
  ];
};

/** SQL that makes the table of attachments, bound to the scope: for a service's migration. */
export const attachmentTable = `
  CREATE TABLE attachment (id text PRIMARY KEY, property_id text NOT NULL, state jsonb NOT NULL, version integer NOT NULL,
    named boolean NOT NULL DEFAULT false, received_at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX attachment_unnamed ON attachment (received_at) WHERE NOT named;
  ${scopeTable('attachment')}`;
