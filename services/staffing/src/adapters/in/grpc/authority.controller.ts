import { Requires } from '@goldkey/access';
import { InvalidRequest, settle } from '@goldkey/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { ShowAuthority } from '../../../application/queries/show-authority.js';
import { authorisedActs } from '../../../domain/position/authority.js';

/** What the caller's positions let them do, for services whose acts positions bind. */
@Controller()
export class AuthorityGrpcController {
  constructor(@Inject(ShowAuthority) private readonly showAuthority: ShowAuthority) {}

  @Requires('staffing:read')
  @GrpcMethod('Staffing', 'GetAuthority')
  async authority({ propertyId = '', act: asked = '' }: { propertyId?: string; act?: string }) {
    const act = authorisedActs.find((known) => known === asked);
    if (act === undefined) throw new InvalidRequest([{ field: 'act', reason: asked }]);
    const standing = settle(await this.showAuthority.run(propertyId)).acts[act];
    if (standing.passes)
      return standing.limit === undefined ? { passes: true } : { passes: true, limit: standing.limit };
    return { passes: false, position: String(standing.refusal.facts['position'] ?? '') };
  }
}
