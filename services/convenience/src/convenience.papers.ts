import { attachmentProviders, attachmentsController } from '@goldkey/files';
import { PORTS, type Ports, recorder, type Subject } from './convenience.wiring.js';

/** Scans of papers that owners signed. */
export const papers: Subject = {
  controllers: [attachmentsController({ service: 'convenience', send: 'convenience:order', show: 'convenience:read' })],
  providers: attachmentProviders('convenience', PORTS, ({ database, files, directory }: Ports) => ({
    ...{ database, files, recorder },
    properties: directory,
  })),
};
