import 'reflect-metadata';
import { runMain, start } from '@goldkey/service-kit';
import { BillingModule } from './billing.module.js';
import { config } from './config.js';
import { texts } from './texts/index.js';

runMain(() =>
  start({
    name: 'billing',
    module: BillingModule,
    config: config(),
    texts,
    events: { group: 'billing.know-households', topics: ['goldkey.estates.events.v1'] },
  }),
);
