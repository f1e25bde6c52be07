import { type Outcome, refused } from '@goldkey/kernel';
import { linkHindrance } from '../../domain/link/link.js';
import type { OrderLink } from '../../domain/order/link.js';
import type { LinkStore, Tokens } from '../order-ports.js';
import type { Clock } from '../ports.js';

/** Finds the link of an order that a token opens; an unknown token tells nothing about any order. */
export class OpenOrderLink {
  constructor(
    private readonly links: LinkStore<OrderLink>,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  async run(token: string): Promise<Outcome<OrderLink>> {
    const link = await this.links.findByTokenHash(this.tokens.hash(token));
    if (link === undefined) return refused('convenience.link-not-found', {});
    const hindrance = linkHindrance(link, this.clock.now());
    return hindrance === undefined ? { accepted: true, value: link } : { accepted: false, refusal: hindrance };
  }
}
