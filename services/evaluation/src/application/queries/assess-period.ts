import { daysOf, formatInstant, type Instant, monthsOf, type Period } from '@goldkey/kernel';
import {
  type Apart,
  type Assessment,
  type AssessmentJson,
  assessGroup,
  assessProperty,
  groupOf,
  mergeResults,
  type Rulebook,
  type Situation,
  type SubjectResult,
  toJson,
  versionOn,
} from '@goldkey/rulebook';
import type { Clock, CompletenessReader, InTransaction, Situations } from '../ports.js';
import { DEFAULT_ZONE } from './months.js';
import type { FiguresReader } from './readers.js';

/** The assessment of a period as it stands now, in the form of the offline command, of the caller's properties. */
export class AssessPeriod {
  constructor(
    private readonly reader: FiguresReader,
    private readonly completeness: Pick<CompletenessReader, 'standingApart'>,
    private readonly situations: Situations,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
    /** Runs work for the platform: the organisation and rosters that judge a property are not all the caller's. */
    private readonly asPlatform: InTransaction,
  ) {}

  async run(period: Period, asked: readonly string[]): Promise<AssessmentJson> {
    const assessment = await this.assessment(period, asked);
    return toJson(assessment, { period, asOf: formatInstant(assessment.asOf, DEFAULT_ZONE) });
  }

  /**
   * The assessment itself of these properties (none: all in the scope), with what clauses of the group say: of people whose
   * every post is at these properties, of those whose every post is within the caller's scope, or of nobody.
   */
  async assessment(
    period: Period,
    asked: readonly string[],
    group: 'properties' | 'scope' | 'nobody' = 'properties',
  ): Promise<Assessment> {
    const own = (await this.reader.properties()).map(({ propertyId }) => propertyId);
    const propertyIds = asked.length === 0 ? own : own.filter((propertyId) => asked.includes(propertyId));
    const now = this.clock.now();
    const seen = await this.asPlatform(() => this.#situations(propertyIds, period, now));
    const within = new Set(group === 'scope' ? own : propertyIds);
    const ofGroup = group === 'nobody' ? [] : await this.asPlatform(() => this.#ofGroup(within, period, now));
    const apart = await this.#apart(propertyIds, period);
    const results = seen.flatMap((situation) =>
      assessProperty(situation, this.rulebook, period, { setsApart: ({ entry }) => apart.get(entry.key) }),
    );
    return {
      rulebook: versionOn(this.rulebook.versions, daysOf(period).first).id,
      period,
      asOf: now,
      subjects: mergeResults([...results, ...ofGroup]),
      zones: new Map(seen.map(({ propertyId, zone }) => [propertyId, zone])),
    };
  }

  /** Misses that do not count, by their key. */
  async #apart(propertyIds: readonly string[], period: Period): Promise<ReadonlyMap<string, Apart>> {
    const lines = await this.completeness.standingApart(propertyIds, monthsOf(period));
    return new Map(lines.map(({ key, kind, reason }) => [key, { kind, reason }]));
  }

  /** What clauses of the group say, judged over all properties, of those people whose properties the caller sees. */
  async #ofGroup(propertyIds: ReadonlySet<string>, period: Period, now: Instant): Promise<readonly SubjectResult[]> {
    const all = await this.situations.ofGroup(monthsOf(period), now);
    const apart = await this.#apart(
      all.map(({ propertyId }) => propertyId),
      period,
    );
    const group = groupOf(all, this.rulebook, now, ({ key }) => !apart.has(key));
    const { organisation, properties } = group;
    const isSeen = ({ kind, id }: SubjectResult): boolean => {
      if (kind !== 'employee') return propertyIds.has((kind === 'property' ? id : organisation.propertyOf(id)) ?? '');
      const units = organisation.everybody.filter(({ employeeId }) => employeeId === id).map(({ unitId }) => unitId);
      const led = [...properties.values()].filter(({ unitId }) =>
        units.some((unit) => organisation.isWithin(unitId, unit)),
      );
      const held = [...organisation.holdings].filter(([, all]) => all.some(({ employeeId }) => employeeId === id));
      return [...led.map(({ propertyId }) => propertyId), ...held.map(([place]) => place)].every((place) =>
        propertyIds.has(place),
      );
    };
    return assessGroup(group, this.rulebook, period).filter(isSeen);
  }

  async #situations(propertyIds: readonly string[], period: Period, now: Instant): Promise<Situation[]> {
    const months = monthsOf(period);
    const seen: Situation[] = [];
    for (const propertyId of propertyIds)
      seen.push(...(await this.situations.each([{ propertyId, months }], now)).flatMap((situation) => situation ?? []));
    return seen;
  }
}
