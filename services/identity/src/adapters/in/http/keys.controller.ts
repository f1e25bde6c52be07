import { Public } from '@goldkey/access';
import { Controller, Get, Header, Inject } from '@nestjs/common';

/** Public halves of the keys that sign internal tokens. */
export interface PublicKeys {
  publicKeys(): Promise<{ keys: object[] }>;
}
export const PUBLIC_KEYS = Symbol('public keys');

/** Where services find the keys that internal tokens are verified with. */
@Public()
@Controller('internal')
export class KeysController {
  constructor(@Inject(PUBLIC_KEYS) private readonly keys: PublicKeys) {}

  @Get('jwks.json')
  @Header('cache-control', 'max-age=60')
  read(): Promise<{ keys: object[] }> {
    return this.keys.publicKeys();
  }
}
