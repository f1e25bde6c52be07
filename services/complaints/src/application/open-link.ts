import type { Outcome } from '@goldkey/kernel';
import { linkHindrance } from '../domain/owner-link/decide.js';
import type { OwnerLink } from '../domain/owner-link/owner-link.js';
import type { Clock, OwnerLinkStore, Tokens } from './ports.js';

/**
 * Finds the link that a token opens. Unknown, revoked and expired ones are refused (`complaints.link-not-found`,
 * `-revoked`, `-expired`); an unknown token tells nothing about any matter.
 */
export class OpenLink {
  constructor(
    private readonly links: OwnerLinkStore,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  async run(token: string): Promise<Outcome<OwnerLink>> {
    const link = await this.links.findByTokenHash(this.tokens.hash(token));
    if (link === undefined) return { accepted: false, refusal: { code: 'complaints.link-not-found', facts: {} } };
    const hindrance = linkHindrance(link, this.clock.now());
    return hindrance === undefined ? { accepted: true, value: link } : { accepted: false, refusal: hindrance };
  }
}
