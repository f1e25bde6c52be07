import 'reflect-metadata';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { runMain, start } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { config } from './config.js';
import { ConvenienceModule } from './convenience.module.js';
import { personalData } from './personal-data.js';
import { texts } from './texts/index.js';

runMain(() =>
  start({
    name: 'convenience',
    module: ConvenienceModule,
    config: config(),
    texts,
    personalData,
    grpc: { package: protoPackage('privacy'), protoPath: protoPath('privacy'), includeDirs: [protoRoot] },
    prepare: takeFiles,
    events: {
      group: 'convenience.know-places',
      topics: ['goldkey.estates.events.v1', 'goldkey.staffing.events.v1', 'goldkey.complaints.events.v1'],
      together: true,
      gatherMs: 200,
    },
  }),
);
