import { type Decision, dayOf, type Instant } from '@goldkey/kernel';
import { type AuthorisedAct, authorityOf } from '../../domain/position/authority.js';
import { refuseWithoutAuthority } from '../../domain/position/authority-refusal.js';
import { requisitionAmount } from '../../domain/requisition/rules.js';
import type { ActTarget, AuthorityReader, PlaceOfAct } from '../position-ports.js';

/** An act that somebody is about to do, and on what. */
export interface AskedAct {
  readonly act: AuthorisedAct;
  readonly target: ActTarget;
}

const placeName = ({ propertyId = '', unitId = '' }: PlaceOfAct): string => `${propertyId}/${unitId}`;

/** Whether the positions that the caller holds let acts pass, beside what the roles permit. */
export class JudgeAuthority {
  constructor(
    private readonly reader: AuthorityReader,
    private readonly clock: { now(): Instant },
  ) {}

  /** The refusal of the first act that does not pass; an act on something unknown is left to the command to refuse. */
  async run(asked: readonly AskedAct[]): Promise<Decision<never> | undefined> {
    const known = new Map<string, ReturnType<typeof authorityOf>>();
    for (const { act, target } of asked) {
      const place = await this.reader.placeOf(target);
      if (place === undefined) continue;
      const name = placeName(place);
      const authority = known.get(name) ?? (await this.#authority(place));
      known.set(name, authority);
      const refused = refuseWithoutAuthority(authority, act, amountIn(act, place));
      if (refused !== undefined) return refused;
    }
    return undefined;
  }

  async #authority(place: PlaceOfAct) {
    const day = dayOf(this.clock.now(), await this.reader.zoneOf(place));
    return authorityOf(await this.reader.holdings(place, day), day);
  }
}

/** Of what costs money: how much, or that nobody knows. */
const amountIn = (act: AuthorisedAct, { requisition }: PlaceOfAct) => {
  if (act !== 'approve-requisition') return undefined;
  return requisition === undefined ? null : (requisitionAmount(requisition.lines) ?? null);
};
