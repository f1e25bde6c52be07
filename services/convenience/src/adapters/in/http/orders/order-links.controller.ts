import { Requires } from '@goldkey/access';
import { CONFIG, Command, settle } from '@goldkey/service-kit';
import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { IssueOrderLink } from '../../../../application/orders/issue-order-link.js';
import { RevokeOrderLink } from '../../../../application/orders/revoke-order-link.js';

/** Links by which owners sign what they ordered (C-04): issued and revoked by staff. */
@Controller('api/convenience')
export class OrderLinksController {
  constructor(
    private readonly issueOrderLink: IssueOrderLink,
    private readonly revokeOrderLink: RevokeOrderLink,
    @Inject(CONFIG) private readonly config: { readonly PUBLIC_URL: string },
  ) {}

  @Requires('convenience:order')
  @Command({ secretAnswer: true })
  @Post('orders/:id/owner-link')
  async link(@Param('id') orderId: string) {
    const { link, token } = settle(await this.issueOrderLink.run(orderId));
    const expiresAt = new Date(link.expiresAt).toISOString();
    return { linkId: link.id, url: `${this.config.PUBLIC_URL}/d/${token}`, expiresAt };
  }

  @Requires('convenience:order')
  @Command()
  @HttpCode(204)
  @Post('order-links/:id/revoke')
  async revoke(@Param('id') linkId: string): Promise<void> {
    settle(await this.revokeOrderLink.run(linkId));
  }
}
