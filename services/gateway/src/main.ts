import 'reflect-metadata';
import { runMain, start } from '@goldkey/service-kit';
import { config } from './config.js';
import { GatewayModule } from './gateway.module.js';
import { registerGateway } from './routes.js';
import { texts } from './texts/index.js';

runMain(() => {
  const settings = config();
  return start({
    name: 'gateway',
    module: GatewayModule,
    config: settings,
    texts,
    publishes: false,
    prepare: registerGateway(settings),
  });
});
