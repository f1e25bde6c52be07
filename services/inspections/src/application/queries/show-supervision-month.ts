import {
  type Day,
  dayOf,
  daysOf,
  endOfDay,
  type Instant,
  type Month,
  monthOf,
  type Outcome,
  refused,
  shiftMonth,
  startOfDay,
} from '@goldkey/kernel';
import type { FullCoverage } from '../../domain/full-coverage/full-coverage.js';
import type { SupervisionLimits } from '../../domain/limits/limits.js';
import { type NightMonth, nightMonthOf } from '../../domain/night-check/month.js';
import type { NightCheck } from '../../domain/night-check/night-check.js';
import type { Directory } from '../ports.js';
import type { FindingKindCount, LimitsStore, Names, RoleHolder, SupervisionReader } from '../supervision-ports.js';

/** A person's night checks of the month: whoever owes some, and whoever made some. */
export interface PersonsNights extends NightMonth {
  readonly employeeId: string;
  readonly name?: string;
  /** The role by which two a month are owed; absent: none. */
  readonly role?: string;
  readonly clause?: 'M-16' | 'M-17';
}

export interface SupervisionMonth {
  readonly propertyId: string;
  readonly month: Month;
  readonly timeZone: string;
  /** Until when the month's duties are to be done. */
  readonly dueAt: Instant;
  readonly limits: SupervisionLimits;
  readonly people: readonly PersonsNights[];
  /** All counted night checks of the month, and those that began in the sleepy hours. */
  readonly counted: number;
  readonly sleepy: number;
  readonly fullCoverages: readonly FullCoverage[];
  /** Whether an inspection of everything was completed in the month, whenever it was opened (M-14). */
  readonly isCovered: boolean;
  readonly kinds: readonly FindingKindCount[];
}

const CLAUSES: Readonly<Record<string, 'M-16' | 'M-17'>> = { 'property-manager': 'M-16', supervisor: 'M-17' };

/** What a property's supervision of a month comes to: night checks of each person, full-coverage inspections, what they found. */
export class ShowSupervisionMonth {
  constructor(
    private readonly reader: SupervisionReader,
    private readonly limits: LimitsStore,
    private readonly directory: Directory,
    private readonly names: Names,
    private readonly clock: { now(): Instant },
  ) {}

  async run(propertyId: string, asked?: Month): Promise<Outcome<SupervisionMonth>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const { timeZone: zone } = property;
    const today = dayOf(this.clock.now(), zone);
    const month = asked ?? monthOf(today);
    const span = spanOf(month, zone);
    const limits = await this.limits.of(propertyId);
    const last = daysOf(month).last;
    const holders = await this.reader.holdersOn(propertyId, today < last ? today : last);
    const checks = await this.reader.nightChecks(propertyId, span);
    const before = await this.reader.nightChecks(propertyId, spanOf(shiftMonth(month, -1), zone));
    const people = await this.#people({ holders, checks, before, zone, limits });
    const fullCoverages = await this.reader.fullCoverages(propertyId, month, span);
    return {
      accepted: true,
      value: {
        propertyId,
        month,
        timeZone: zone,
        dueAt: span.until,
        limits,
        people,
        counted: people.reduce((sum, { counted }) => sum + counted, 0),
        sleepy: people.reduce((sum, { sleepy }) => sum + sleepy, 0),
        fullCoverages,
        isCovered: fullCoverages.some(({ completedAt }) => completedAt !== undefined && isIn(span, completedAt)),
        kinds: await this.reader.findingKinds(propertyId, span, ['full-coverage']),
      },
    };
  }

  async #people({
    holders,
    checks,
    before,
    zone,
    limits,
  }: {
    readonly holders: readonly RoleHolder[];
    readonly checks: readonly NightCheck[];
    readonly before: readonly NightCheck[];
    readonly zone: string;
    readonly limits: SupervisionLimits;
  }): Promise<readonly PersonsNights[]> {
    const owing = holders.filter(({ role }) => role in CLAUSES);
    const ids = [...new Set([...owing, ...checks].map((one) => ('role' in one ? one.employeeId : one.inspectorId)))];
    const names = await this.names.of(ids);
    const known = new Map(checks.map(({ inspectorId, inspectorName }) => [inspectorId, inspectorName]));
    return ids.map((employeeId) => {
      const role = owing.find((holder) => holder.employeeId === employeeId)?.role;
      const name = names.get(employeeId) ?? known.get(employeeId);
      const clause = role === undefined ? undefined : CLAUSES[role];
      const of = ({ inspectorId }: NightCheck) => inspectorId === employeeId;
      return {
        employeeId,
        ...(name !== undefined && { name }),
        ...(role !== undefined && { role }),
        ...(clause !== undefined && { clause }),
        ...nightMonthOf(checks.filter(of), before.filter(of), { zone, limits }),
      };
    });
  }
}

const isIn = ({ from, until }: ReturnType<typeof spanOf>, at: Instant): boolean => from <= at && at <= until;

/** First and last instant of a month, where the property lies. */
export const spanOf = (month: Month, zone: string): { readonly from: Instant; readonly until: Instant } => {
  const { first, last }: { first: Day; last: Day } = daysOf(month);
  return { from: startOfDay(first, zone), until: endOfDay(last, zone) };
};
