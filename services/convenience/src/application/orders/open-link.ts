import { type Outcome, refused } from '@goldkey/kernel';
import { type Link, linkHindrance } from '../../domain/link/link.js';
import type { LinkStore, Tokens } from '../order-ports.js';
import type { Clock } from '../ports.js';

/** Finds the link that a token opens; an unknown token tells nothing about what there is. */
export class OpenLink<About extends Link> {
  constructor(
    private readonly links: LinkStore<About>,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  async run(token: string): Promise<Outcome<About>> {
    const link = await this.links.findByTokenHash(this.tokens.hash(token));
    if (link === undefined) return refused('convenience.link-not-found', {});
    const hindrance = linkHindrance(link, this.clock.now());
    return hindrance === undefined ? { accepted: true, value: link } : { accepted: false, refusal: hindrance };
  }
}
