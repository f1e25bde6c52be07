import { type Verifier, verifier } from '@goldkey/access';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { KeyRing } from './adapters/out/postgres/signing-keys.js';

/** identity holds the keys itself: it need not ask for them at its own door. `use` is told the application once it is built. */
export const ownVerifier = (): Verifier & { use(app: NestFastifyApplication): void } => {
  let ring: KeyRing | undefined;
  return {
    use(app) {
      ring = app.get(KeyRing, { strict: false });
    },
    async verify(token) {
      if (ring === undefined) throw new Error('nothing is verified before the application is built');
      return verifier({ keys: await ring.publicKeys() }).verify(token);
    },
  };
};
