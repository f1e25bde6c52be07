import { type Fact, type Organisation, personalOf, sameOnes } from '@goldkey/rulebook';

/** So many properties are kept; the first to come are the first to go. */
const MOST_KEPT = 200;

interface Kept {
  readonly organisation: Organisation;
  readonly personal: readonly Fact[];
  readonly own: Organisation;
}

/** The organisation with the rosters and certificates of a property's people, the very same while none of it changes. */
export class OwnOrganisations {
  readonly #kept = new Map<string, Kept>();

  /** `seen`: rosters and certificates that count, also those of other people. */
  of(propertyId: string, organisation: Organisation, seen: readonly Fact[]): Organisation {
    const people = new Set((organisation.holdings.get(propertyId) ?? []).map(({ employeeId }) => employeeId));
    const personal = seen.filter(({ data }) => people.has((data as { employeeId: string }).employeeId));
    const known = this.#kept.get(propertyId);
    if (known?.organisation === organisation && sameOnes(known.personal, personal)) return known.own;
    const own = { ...organisation, ...personalOf(personal) };
    this.#kept.set(propertyId, { organisation, personal, own });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return own;
  }
}
