import 'reflect-metadata';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { runMain, start } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { keepRawCalls } from './adapters/in/http/online/raw-calls.js';
import { BillingModule } from './billing.module.js';
import { config } from './config.js';
import { personalData } from './personal-data.js';
import { texts } from './texts/index.js';

runMain(() =>
  start({
    name: 'billing',
    module: BillingModule,
    config: config(),
    texts,
    prepare: (app) => {
      takeFiles(app);
      keepRawCalls(app);
    },
    personalData,
    grpc: {
      package: [protoPackage('billing'), protoPackage('privacy')],
      protoPath: [protoPath('billing'), protoPath('privacy')],
      includeDirs: [protoRoot],
    },
    events: { group: 'billing.know-households', topics: ['goldkey.estates.events.v1'] },
  }),
);
