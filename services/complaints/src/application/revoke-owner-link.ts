import type { Outcome } from '@goldkey/kernel';
import { revokeOwnerLink } from '../domain/owner-link/decide.js';
import type { OwnerLink } from '../domain/owner-link/owner-link.js';
import type { Clock, OwnerLinkStore, Stored } from './ports.js';

/** Takes a link away from whoever holds it. */
export class RevokeOwnerLink {
  constructor(
    private readonly links: OwnerLinkStore,
    private readonly clock: Clock,
  ) {}

  run(linkId: string): Promise<Outcome<Stored<OwnerLink>>> {
    return this.links.change(linkId, (link) => revokeOwnerLink(link, { now: this.clock.now() }));
  }
}
