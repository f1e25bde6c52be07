import 'reflect-metadata';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { runMain, start } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { config } from './config.js';
import { EstatesModule } from './estates.module.js';
import { personalData } from './personal-data.js';
import { texts } from './texts/index.js';

runMain(() =>
  start({
    name: 'estates',
    module: EstatesModule,
    config: config(),
    texts,
    prepare: takeFiles,
    personalData,
    grpc: {
      package: [protoPackage('estates'), protoPackage('privacy')],
      protoPath: [protoPath('estates'), protoPath('privacy')],
      includeDirs: [protoRoot],
    },
  }),
);
