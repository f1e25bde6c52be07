import { dayOf, formatFen, type Instant, type Outcome, refused } from '@goldkey/kernel';
import { type AuthorisedAct, authorisedActs, authorityOf } from '../../domain/position/authority.js';
import { refuseWithoutAuthority } from '../../domain/position/authority-refusal.js';
import type { MyAuthority } from '../organisation-ports.js';
import type { AuthorityReader } from '../position-ports.js';

/** What the caller's positions let them do at a property today; pages show their buttons by it. */
export class ShowAuthority {
  constructor(
    private readonly reader: AuthorityReader,
    private readonly clock: { now(): Instant },
  ) {}

  async run(propertyId: string): Promise<Outcome<MyAuthority>> {
    const place = await this.reader.placeOf({ kind: 'property', id: propertyId });
    if (place === undefined) return refused('staffing.property-not-found', { propertyId });
    const day = dayOf(this.clock.now(), await this.reader.zoneOf(place));
    const holdings = await this.reader.holdings(place, day);
    const authority = authorityOf(holdings, day);
    const acts = authorisedActs.map((act): [AuthorisedAct, MyAuthority['acts'][AuthorisedAct]] => {
      const refusal = refuseWithoutAuthority(authority, act);
      if (refusal !== undefined && !refusal.accepted) return [act, { passes: false, refusal: refusal.refusal }];
      const standing = authority[act];
      const limit = standing.passes ? standing.limit : undefined;
      return [act, { passes: true, ...(limit !== undefined && { limit: formatFen(limit) }) }];
    });
    const positions = holdings.flatMap(({ appointmentId, position }) =>
      position === undefined ? [] : [{ appointmentId, positionId: position.positionId, name: position.name }],
    );
    return {
      accepted: true,
      value: { propertyId, day, positions, acts: Object.fromEntries(acts) as MyAuthority['acts'] },
    };
  }
}
