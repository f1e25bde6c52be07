import { attachmentProviders, attachmentsController, recordFileProviders } from '@goldkey/files';
import type { Provider, Type } from '@nestjs/common';
import { PORTS, type Ports, recorder } from './inspections.wiring.js';

/** What is behind the doors of photos and papers, and of the papers of registers. */
export const attachments: readonly Provider[] = [
  ...attachmentProviders('inspections', PORTS, ({ database, files, directory }: Ports) => ({
    ...{ database, files, recorder },
    properties: directory,
  })),
  ...recordFileProviders('inspections'),
];

/** The doors of photos and papers. */
export const attachmentDoors: readonly Type<unknown>[] = [
  attachmentsController({ service: 'inspections', send: 'inspections:patrol', show: 'inspections:read' }),
];
