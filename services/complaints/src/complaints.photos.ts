import { attachmentProviders, attachmentsController, recordFileProviders } from '@goldkey/files';
import type { Provider, Type } from '@nestjs/common';
import { PORTS, type Ports, recorder } from './complaints.wiring.js';

/** Photos of work and of what owners report: a craftsman hands them in, an owner by the link. And papers of registers. */
export const photos: readonly Provider[] = [
  ...attachmentProviders('complaints', PORTS, ({ database, files, directory }: Ports) => ({
    ...{ database, files, recorder },
    properties: { property: async (id) => (await directory.properties([id])).get(id) },
  })),
  ...recordFileProviders('complaints'),
];

/** The doors of photos. */
export const photoDoors: readonly Type<unknown>[] = [
  attachmentsController({ service: 'complaints', send: 'complaints:work', show: 'complaints:read' }),
];
