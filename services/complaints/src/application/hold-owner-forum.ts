import type { Instant, Outcome } from '@goldkey/kernel';
import { holdForum } from '../domain/owner-forum/decide.js';
import type { OwnerForum } from '../domain/owner-forum/owner-forum.js';
import { refuseStrangers } from './household/refuse-strangers.js';
import type { Homes } from './household-ports.js';
import type { Clock, Directory, Ids, OwnerForumStore, Stored } from './ports.js';

/** Notes that an owners' forum was held, and which households came (M-24). */
export class HoldOwnerForum {
  constructor(
    private readonly forums: OwnerForumStore,
    private readonly directory: Directory & Homes,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(command: {
    readonly propertyId: string;
    readonly heldAt?: Instant;
    readonly households: readonly string[];
    readonly subject?: string;
  }): Promise<Outcome<Stored<OwnerForum>>> {
    const { propertyId, households } = command;
    if (!(await this.directory.properties([propertyId])).has(propertyId)) {
      return { accepted: false, refusal: { code: 'complaints.property-not-found', facts: { propertyId } } };
    }
    const named = households.map((householdId, index) => ({ field: `households.${index}`, householdId }));
    const strangers = await refuseStrangers(this.directory, propertyId, named);
    if (strangers !== undefined) return strangers;
    const now = this.clock.now();
    return this.forums.add(holdForum({ ...command, id: this.ids.next(), heldAt: command.heldAt ?? now, now }));
  }
}
