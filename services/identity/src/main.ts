import 'reflect-metadata';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { runMain, start } from '@goldkey/service-kit';
import { config } from './config.js';
import { IdentityModule } from './identity.module.js';
import { registerIssuer } from './issuer-routes.js';
import { ownVerifier } from './own-verifier.js';
import { personalData } from './personal-data.js';
import { texts } from './texts/index.js';

runMain(() => {
  const verifier = ownVerifier();
  return start({
    name: 'identity',
    module: IdentityModule,
    config: config(),
    texts,
    verifier,
    prepare: async (app, parts) => {
      verifier.use(app);
      await registerIssuer(app, parts);
    },
    personalData,
    grpc: {
      package: [protoPackage('identity'), protoPackage('privacy')],
      protoPath: [protoPath('identity'), protoPath('privacy')],
      includeDirs: [protoRoot],
    },
    events: {
      group: 'identity.keep-organisation',
      topics: ['goldkey.staffing.events.v1', 'goldkey.estates.events.v1'],
    },
  });
});
