import 'reflect-metadata';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { runMain, start } from '@goldkey/service-kit';
import { config } from './config.js';
import { EstatesModule } from './estates.module.js';
import { texts } from './texts/index.js';

runMain(() =>
  start({
    name: 'estates',
    module: EstatesModule,
    config: config(),
    texts,
    grpc: { package: protoPackage('estates'), protoPath: protoPath('estates'), includeDirs: [protoRoot] },
  }),
);
