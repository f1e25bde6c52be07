import { daysOf, formatInstant, type Instant, type Month, monthOf, type Period, shiftMonth } from '@goldkey/kernel';
import {
  type AssessmentJson,
  assessGroup,
  assessProperty,
  groupOf,
  mergeResults,
  type Rulebook,
  type Situation,
  toJson,
  versionOn,
} from '@goldkey/rulebook';
import type { Clock, InTransaction, Situations } from '../ports.js';
import { DEFAULT_ZONE } from './months.js';
import type { FiguresReader } from './readers.js';

/** The months that a period meets; a week may meet two. */
const monthsOfPeriod = (period: Period): readonly Month[] => {
  const { first, last } = daysOf(period);
  const months: Month[] = [];
  for (let month = monthOf(first); month <= monthOf(last); month = shiftMonth(month, 1)) months.push(month);
  return months;
};

/** The assessment of a period as it stands now, in the form of the offline command, of the caller's properties. */
export class AssessPeriod {
  constructor(
    private readonly reader: FiguresReader,
    private readonly situations: Situations,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
    /** Runs work for the platform: the organisation and rosters that judge a property are not all the caller's. */
    private readonly asPlatform: InTransaction,
  ) {}

  async run(period: Period, asked: readonly string[]): Promise<AssessmentJson> {
    const own = (await this.reader.properties()).map(({ propertyId }) => propertyId);
    const propertyIds = asked.length === 0 ? own : own.filter((propertyId) => asked.includes(propertyId));
    const now = this.clock.now();
    const seen = await this.asPlatform(() => this.#situations(propertyIds, period, now));
    const results = seen.flatMap((situation) => assessProperty(situation, this.rulebook, period));
    const assessment = {
      rulebook: versionOn(this.rulebook.versions, daysOf(period).first).id,
      period,
      asOf: now,
      subjects: mergeResults([...results, ...assessGroup(groupOf(seen, this.rulebook, now), this.rulebook, period)]),
      zones: new Map(seen.map(({ propertyId, zone }) => [propertyId, zone])),
    };
    return toJson(assessment, { period, asOf: formatInstant(now, DEFAULT_ZONE) });
  }

  async #situations(propertyIds: readonly string[], period: Period, now: Instant): Promise<Situation[]> {
    const months = monthsOfPeriod(period);
    const seen: Situation[] = [];
    for (const propertyId of propertyIds) {
      const one = await this.situations.of(propertyId, months, now);
      if (one !== undefined) seen.push(one.situation);
    }
    return seen;
  }
}
