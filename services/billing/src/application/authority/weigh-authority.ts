import { dayOf, GROUP_ZONE, type Instant } from '@goldkey/kernel';
import { type Authority, type BoundedKind, limitsOn } from '../../domain/authority/authority-limits.js';
import type { AuthorityLimitsStore, Standing } from '../authority-ports.js';

/** Tells by what whoever acts decides a record: their level, and the limits that hold on that day where it lies. */
export class WeighAuthority {
  constructor(
    private readonly limits: AuthorityLimitsStore,
    private readonly standing: Standing,
  ) {}

  async run(kind: BoundedKind, id: string, at: Instant): Promise<Authority> {
    const zone = (await this.limits.zoneOf(kind, id)) ?? GROUP_ZONE;
    const held = limitsOn(await this.limits.all(), dayOf(at, zone));
    return { level: this.standing.level(), bounds: held?.limits[kind] ?? {} };
  }
}
