import 'reflect-metadata';
import { runMain, start } from '@goldkey/service-kit';
import { config } from './config.js';
import { ConvenienceModule } from './convenience.module.js';
import { texts } from './texts/index.js';

runMain(() =>
  start({
    name: 'convenience',
    module: ConvenienceModule,
    config: config(),
    texts,
    events: {
      group: 'convenience.know-places',
      topics: ['goldkey.estates.events.v1', 'goldkey.staffing.events.v1', 'goldkey.complaints.events.v1'],
    },
  }),
);
