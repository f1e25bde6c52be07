import { type Outcome, refused } from '@goldkey/kernel';
import { type BillLink, linkHindrance } from '../../domain/bill-link/bill-link.js';
import type { BillLinkStore, Tokens } from '../online-ports.js';
import type { Clock } from '../ports.js';

/** Finds the link that a token opens; an unknown token tells nothing about any household. */
export class OpenBillLink {
  constructor(
    private readonly links: BillLinkStore,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  async run(token: string): Promise<Outcome<BillLink>> {
    const link = await this.links.findByTokenHash(this.tokens.hash(token));
    if (link === undefined) return refused('billing.link-not-found', {});
    const hindrance = linkHindrance(link, this.clock.now());
    return hindrance === undefined ? { accepted: true, value: link } : { accepted: false, refusal: hindrance };
  }
}
