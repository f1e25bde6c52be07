import type { Instant } from '@goldkey/kernel';
import { type Authority, type BoundedKind, limitsOn } from '../../domain/authority/authority-limits.js';
import type { AuthorityLimitsStore, Standing } from '../authority-ports.js';
import type { Directory } from '../ports.js';
import { dayAtProperty } from '../property-day.js';

/** Tells by what whoever acts decides a record: their level, and the limits that hold on that day where it lies. */
export class WeighAuthority {
  constructor(
    private readonly limits: AuthorityLimitsStore,
    private readonly standing: Standing,
    private readonly directory: Directory,
  ) {}

  async run(kind: BoundedKind, id: string, at: Instant): Promise<Authority> {
    const day = await dayAtProperty(this.directory, await this.limits.propertyOf(kind, id), at);
    const held = limitsOn(await this.limits.all(), day);
    return { level: this.standing.level(), bounds: held?.limits[kind] ?? {} };
  }
}
