import { attachmentProviders, attachmentsController } from '@goldkey/files';
import { PORTS, type Ports, recorder, type Subject } from './billing.wiring.js';

/** Photos of what meters show: handed in by who reads them, named by the reading. */
export const photos: Subject = {
  controllers: [attachmentsController({ service: 'billing', send: 'billing:meter', show: 'billing:read' })],
  providers: attachmentProviders('billing', PORTS, ({ database, files, directory }: Ports) => ({
    ...{ database, files, recorder },
    properties: directory,
  })),
};
