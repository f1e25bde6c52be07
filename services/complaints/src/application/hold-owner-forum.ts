import { type Instant, idsOf, type Outcome, type Recorder } from '@goldkey/kernel';
import { holdForum } from '../domain/owner-forum/decide.js';
import type { OwnerForum } from '../domain/owner-forum/owner-forum.js';
import type { Actor } from './clock-ports.js';
import { refuseStrangers } from './household/refuse-strangers.js';
import type { Homes } from './household-ports.js';
import type { Directory, OwnerForumStore, Stored } from './ports.js';

/** Notes that an owners' forum was held, and which households came (M-24). */
export class HoldOwnerForum {
  constructor(
    private readonly forums: OwnerForumStore,
    private readonly directory: Directory & Homes,
    private readonly actor: Actor,
    private readonly recorder: Recorder,
  ) {}

  async run(command: {
    readonly propertyId: string;
    readonly heldAt?: Instant;
    readonly households: readonly string[];
    readonly subject?: string;
  }): Promise<Outcome<Stored<OwnerForum>>> {
    const { heldAt, ...said } = command;
    const { propertyId, households } = said;
    if (!(await this.directory.properties([propertyId])).has(propertyId)) {
      return { accepted: false, refusal: { code: 'complaints.property-not-found', facts: { propertyId } } };
    }
    const named = households.map((householdId, index) => ({ field: `households.${index}`, householdId }));
    const strangers = await refuseStrangers(this.directory, propertyId, named);
    if (strangers !== undefined) return strangers;
    const forum = { ...said, id: this.recorder.newId() };
    const recordedAs = idsOf(this.actor.acting());
    return this.forums.add(holdForum({ ...this.recorder.recording(heldAt), forum, recordedAs }));
  }
}
