import 'reflect-metadata';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { runMain, start } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { ComplaintsModule } from './complaints.module.js';
import { config } from './config.js';
import { personalData } from './personal-data.js';
import { texts } from './texts/index.js';

/** The bulk door takes 2,000 rows. */
const BODY_LIMIT = 8 * 1_048_576;

runMain(() =>
  start({
    name: 'complaints',
    module: ComplaintsModule,
    config: config(),
    texts,
    prepare: takeFiles,
    bodyLimit: BODY_LIMIT,
    personalData,
    grpc: {
      package: [protoPackage('complaints'), protoPackage('privacy')],
      protoPath: [protoPath('complaints'), protoPath('privacy')],
      includeDirs: [protoRoot],
    },
    events: { group: 'complaints.know-places', topics: ['goldkey.estates.events.v1', 'goldkey.staffing.events.v1'] },
  }),
);
