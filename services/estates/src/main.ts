import 'reflect-metadata';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { runMain, start } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { config } from './config.js';
import { EstatesModule } from './estates.module.js';
import { texts } from './texts/index.js';

runMain(() =>
  start({
    name: 'estates',
    module: EstatesModule,
    config: config(),
    texts,
    prepare: takeFiles,
    grpc: { package: protoPackage('estates'), protoPath: protoPath('estates'), includeDirs: [protoRoot] },
  }),
);
