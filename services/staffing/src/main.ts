import 'reflect-metadata';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { runMain, start } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { config } from './config.js';
import { personalData } from './personal-data.js';
import { StaffingModule } from './staffing.module.js';
import { texts } from './texts/index.js';

runMain(() =>
  start({
    name: 'staffing',
    module: StaffingModule,
    config: config(),
    texts,
    prepare: takeFiles,
    personalData,
    grpc: {
      package: [protoPackage('staffing'), protoPackage('privacy')],
      protoPath: [protoPath('staffing'), protoPath('privacy')],
      includeDirs: [protoRoot],
    },
    events: { group: 'staffing.keep-properties', topics: ['goldkey.estates.events.v1'] },
  }),
);
