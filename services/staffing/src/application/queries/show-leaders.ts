import { dayOf, type Instant, type Outcome, refused } from '@goldkey/kernel';
import type { Leader, LeaderReader } from '../leader-ports.js';
import type { PropertyDirectory } from '../ports.js';

/** Whom an incident of a property is phoned to first (rulebook M-22), without their numbers. */
export class ShowLeaders {
  constructor(
    private readonly leaders: LeaderReader,
    private readonly properties: PropertyDirectory,
    private readonly clock: { now(): Instant },
  ) {}

  async run(
    propertyId: string,
  ): Promise<Outcome<readonly (Omit<Leader, 'phone'> & { readonly reachable: boolean })[]>> {
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (property === undefined) return refused('staffing.property-not-found', { propertyId });
    const found = await this.leaders.leadersOf(propertyId, dayOf(this.clock.now(), property.zone));
    if (found === undefined) return refused('staffing.property-not-found', { propertyId });
    const value = found.map(({ phone, ...leader }) => ({ ...leader, reachable: phone !== undefined }));
    return { accepted: true, value };
  }
}
