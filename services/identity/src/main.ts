import 'reflect-metadata';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { runMain, start } from '@goldkey/service-kit';
import { config } from './config.js';
import { IdentityModule } from './identity.module.js';
import { registerIssuer } from './issuer-routes.js';
import { texts } from './texts/index.js';

runMain(() =>
  start({
    name: 'identity',
    module: IdentityModule,
    config: config(),
    texts,
    prepare: registerIssuer,
    grpc: { package: protoPackage('identity'), protoPath: protoPath('identity'), includeDirs: [protoRoot] },
    events: {
      group: 'identity.keep-organisation',
      topics: ['goldkey.staffing.events.v1', 'goldkey.estates.events.v1'],
    },
  }),
);
