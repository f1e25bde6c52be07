import 'reflect-metadata';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { runMain, start } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { config } from './config.js';
import { InspectionsModule } from './inspections.module.js';
import { personalData } from './personal-data.js';
import { texts } from './texts/index.js';

/** The bulk doors take 2,000 rows. */
const BODY_LIMIT = 8 * 1_048_576;

runMain(() =>
  start({
    name: 'inspections',
    module: InspectionsModule,
    config: config(),
    texts,
    personalData,
    grpc: {
      package: [protoPackage('inspections'), protoPackage('privacy')],
      protoPath: [protoPath('inspections'), protoPath('privacy')],
      includeDirs: [protoRoot],
    },
    bodyLimit: BODY_LIMIT,
    prepare: takeFiles,
    events: {
      group: 'inspections.know-places',
      topics: ['goldkey.estates.events.v1', 'goldkey.staffing.events.v1'],
    },
  }),
);
