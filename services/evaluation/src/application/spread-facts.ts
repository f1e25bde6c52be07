import { dayOf, type Instant, type Month, monthOf } from '@goldkey/kernel';
import { DEFAULT_ZONE, dirties, type Fact } from '@goldkey/rulebook';
import { changedPlaces, EVER, groupChangedFrom, ORGANISATION_KINDS } from './changed-places.js';
import type { FactStore, KnownOrganisation, Mark, MarkStore } from './ports.js';

const placeOf = (fact: Fact): string | undefined =>
  (fact.data as { propertyId?: string }).propertyId ?? fact.propertyId;

/** What is told to people alone: no clause reads it, so no month is judged again because of it. */
export const TOLD_ALONE: ReadonlySet<string> = new Set([
  'complaints.matter.assigned',
  'complaints.work-order.worker-set',
  'convenience.order.worker-set',
  'staffing.position-card.approved',
]);

/** What facts concern, as it gathers. */
class Concern {
  readonly #marks = new Map<string, Mark>();
  /** What clauses of the group say of these months is concerned, too. */
  readonly groupMonths = new Set<Month>();
  readonly onward = new Map<string, Month>();
  readonly matters = new Map<string, { propertyId: string; matter: string }>();

  constructor(
    readonly known: KnownOrganisation,
    private readonly now: Instant,
  ) {}

  zoneOf(propertyId: string | undefined): string {
    return this.known.properties.get(propertyId ?? '')?.timeZone ?? DEFAULT_ZONE;
  }

  /** What lies ahead is marked as the running month, whose recompute looks ahead. */
  mark(propertyId: string, month: Month, ofGroup: boolean): void {
    const running = monthOf(dayOf(this.now, this.zoneOf(propertyId)));
    const marked = month > running ? running : month;
    this.#marks.set(`${propertyId}\n${marked}`, { propertyId, month: marked });
    if (ofGroup) this.groupMonths.add(marked);
  }

  /** All months of the property from this one on. */
  markOnward(propertyId: string, month: Month): void {
    const known = this.onward.get(propertyId);
    if (known === undefined || month < known) this.onward.set(propertyId, month);
  }

  marks(): Mark[] {
    return [...this.#marks.values()];
  }
}

/** Marks what has to be judged again because of facts: those that came, left, or are seen from now on. */
export class SpreadFacts {
  constructor(
    private readonly facts: FactStore,
    private readonly marks: MarkStore,
    /** Kinds of fact that clauses of the group look at, over all properties at once; none without such clauses. */
    private readonly groupKinds: ReadonlySet<string>,
  ) {}

  /** `before`: how the organisation stood before these facts, where they changed it and that is known. */
  async run(all: readonly Fact[], known: KnownOrganisation, now: Instant, before?: KnownOrganisation): Promise<void> {
    const facts = all.filter(({ kind }) => !TOLD_ALONE.has(kind));
    const concern = new Concern(known, now);
    for (const fact of facts) if (!before || !ORGANISATION_KINDS.has(fact.kind)) this.#spread(fact, concern);
    if (before) await this.#spreadOrganisation(facts, before, concern);
    for (const { propertyId, month } of await this.facts.monthsOfMatters([...concern.matters.values()]))
      if (propertyId !== null) concern.mark(propertyId, month, false);
    for (const { propertyId, month } of await this.facts.monthsWithAnything([...concern.onward.keys()], now))
      if (propertyId !== null && month >= (concern.onward.get(propertyId) ?? EVER))
        concern.mark(propertyId, month, true);
    if (before) await this.#spreadLeaders(before, concern, now);
    await this.#waitForFuture(facts, known, now);
    await this.add(concern.marks(), concern.groupMonths);
  }

  /** Adds marks of properties, and of the group for these months. */
  async add(marks: readonly Mark[], groupMonths: Iterable<Month>): Promise<void> {
    const months = this.groupKinds.size > 0 ? [...groupMonths] : [];
    await this.marks.add([...marks, ...months.map((month) => ({ propertyId: null, month }))]);
  }

  #spread(fact: Fact, concern: Concern): void {
    const named = placeOf(fact);
    const { scope, employeeId, months, onward, matter } = dirties(fact, concern.zoneOf(named));
    const all = scope === 'group' ? [...concern.known.properties.keys()] : named === undefined ? [] : [named];
    for (const propertyId of scope === 'person' ? concern.known.placesOf(employeeId ?? '') : all) {
      for (const month of months) concern.mark(propertyId, month, this.groupKinds.has(fact.kind));
      if (onward !== undefined) concern.markOnward(propertyId, onward);
      if (matter !== undefined) concern.matters.set(`${propertyId}\n${matter}`, { propertyId, matter });
    }
  }

  /** Only the properties that see another organisation than before, and those that named a department which is one no more. */
  async #spreadOrganisation(facts: readonly Fact[], before: KnownOrganisation, concern: Concern): Promise<void> {
    for (const fact of facts)
      if (fact.kind === 'estates.property.registered') concern.markOnward(placeOf(fact) ?? '', EVER);
    const { from, departments } = changedPlaces(before.organisation, concern.known.organisation);
    for (const [propertyId, month] of from) concern.markOnward(propertyId, month);
    for (const propertyId of await this.facts.propertiesNaming(departments)) concern.markOnward(propertyId, EVER);
  }

  /** Who leads which properties concerns the group alone. */
  async #spreadLeaders(before: KnownOrganisation, concern: Concern, now: Instant): Promise<void> {
    const from =
      this.groupKinds.size === 0 ? undefined : groupChangedFrom(before.organisation, concern.known.organisation);
    if (from === undefined) return;
    for (const { month } of await this.facts.monthsWithAnything([...concern.known.properties.keys()], now))
      if (month >= from) concern.groupMonths.add(month);
  }

  /** A fact of the future is not seen yet: its own instant will make it seen. */
  async #waitForFuture(facts: readonly Fact[], known: KnownOrganisation, now: Instant): Promise<void> {
    for (const fact of facts) {
      if (fact.at <= now) continue;
      const named = placeOf(fact);
      await this.marks.expectNoLaterThan(named === undefined ? [...known.properties.keys()] : [named], fact.at);
    }
  }
}
