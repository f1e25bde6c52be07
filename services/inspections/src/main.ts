import 'reflect-metadata';
import { runMain, start } from '@goldkey/service-kit';
import { config } from './config.js';
import { InspectionsModule } from './inspections.module.js';
import { texts } from './texts/index.js';

runMain(() =>
  start({
    name: 'inspections',
    module: InspectionsModule,
    config: config(),
    texts,
    events: {
      group: 'inspections.know-places',
      topics: ['goldkey.estates.events.v1', 'goldkey.staffing.events.v1'],
    },
  }),
);
