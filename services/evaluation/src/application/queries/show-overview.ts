import { type Day, dayOf, type Fen, fen, formatFen, formatInstant, type Instant, type Month } from '@goldkey/kernel';
import type { Rulebook } from '@goldkey/rulebook';
import type { Clock, InTransaction } from '../ports.js';
import { DEFAULT_ZONE, endOfView, latestOf, monthsUpTo, runningMonth, trendValues } from './months.js';
import { ordered } from './overview-order.js';
import { managerOf } from './posts.js';
import { isBelow, rateOfSums, rateOrNone } from './rates.js';
import type { FiguresReader, Names, Parked, Post, PropertyFacts, PropertyFigures, Rates } from './readers.js';
import { targetsOf } from './rulings.js';
import type { IncompleteView, OverviewItem, OverviewTotals, OverviewView, TargetsView } from './views.js';

const TREND_MONTHS = 6;

export interface OverviewRequest {
  readonly month?: Month;
  /** `trouble`, `points`, `-points`… */
  readonly sort: string;
  readonly q?: string;
  readonly filter?: 'below-target' | 'overdue' | 'incomplete';
}

const filters: Readonly<Record<NonNullable<OverviewRequest['filter']>, (item: OverviewItem) => boolean>> = {
  'below-target': ({ belowTarget }) => belowTarget > 0,
  overdue: ({ overdue }) => overdue > 0,
  incomplete: ({ incomplete }) => incomplete !== undefined,
};

const speaksOf = ({ code, name, managerName }: OverviewItem, words: string): boolean =>
  [code, name, managerName].some((text) => text?.toLowerCase().includes(words) ?? false);

/** What is known of one property before it becomes a line. */
interface Known {
  readonly property: PropertyFacts;
  readonly figures?: PropertyFigures;
  readonly rates: ReadonlyMap<Month, Rates>;
  readonly parked?: Parked;
  readonly overdue: number;
  readonly managerId?: string;
}

export const incompleteView = (parked: Parked | undefined, zone: string): { incomplete?: IncompleteView } =>
  parked === undefined ? {} : { incomplete: { parkedEvents: parked.count, since: formatInstant(parked.since, zone) } };

const isInService = ({ serviceStart, serviceEnd }: PropertyFacts, month: Month): boolean =>
  serviceStart.slice(0, 7) <= month && (serviceEnd === undefined || serviceEnd.slice(0, 7) >= month);

/** The quality centre's table: every property of the scope in a month, with what it misses and how it came there. */
export class ShowOverview {
  constructor(
    private readonly reader: FiguresReader,
    private readonly names: Names,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
    private readonly together: InTransaction,
  ) {}

  async run(request: OverviewRequest): Promise<OverviewView> {
    const now = this.clock.now();
    const month = request.month ?? runningMonth(now);
    const targets = targetsOf(this.rulebook, month);
    const months = monthsUpTo(month, TREND_MONTHS);
    // In one transaction: all of one instant, and one connection, of which there are few for everybody.
    const [known, closed, regions] = await this.together(() =>
      Promise.all([this.#known(month, months, now), this.reader.closed(month), this.reader.regions()]),
    );
    const found = await this.#items(known, regions, months, targets);
    const words = request.q?.toLowerCase() ?? '';
    const matching = words === '' ? found : found.filter((item) => speaksOf(item, words));
    const shown = request.filter ? matching.filter(filters[request.filter]) : matching;
    const ids = new Set(shown.map(({ propertyId }) => propertyId));
    const judged = known.filter(({ property }) => ids.has(property.propertyId));
    const count = (holds: (item: OverviewItem) => boolean): number => matching.filter(holds).length;
    return {
      month,
      closed: known.length > 0 && known.every(({ property }) => closed.has(property.propertyId)),
      asOf: formatInstant(latestOf(judged.flatMap(({ figures }) => figures ?? [])) ?? now, DEFAULT_ZONE),
      items: ordered(shown, request.sort),
      totals: totalsOf(shown, judged),
      targets,
      counts: {
        all: matching.length,
        belowTarget: count(filters['below-target']),
        overdue: count(filters.overdue),
        incomplete: count(filters.incomplete),
      },
      sort: request.sort,
    };
  }

  async #known(month: Month, months: readonly Month[], now: Instant): Promise<Known[]> {
    const properties = await this.reader.properties();
    const zones = new Set(properties.map(({ timeZone }) => timeZone));
    const ends = [...zones].map((timeZone) => ({ timeZone, until: endOfView(month, timeZone, now) }));
    const days = new Map(ends.map(({ timeZone, until }) => [timeZone, dayOf(until, timeZone)]));
    const [figuresRead, rates, parkedRead, overdue, postsRead] = await Promise.all([
      this.reader.months([month]),
      this.reader.trends(months),
      this.reader.parked(),
      this.reader.overdue(ends, now),
      this.reader.posts('managers'),
    ]);
    const figures = new Map(figuresRead.map((one) => [one.propertyId, one]));
    const parked = new Map(parkedRead.map((one) => [one.propertyId, one]));
    const posts = grouped(postsRead);
    return properties
      .map((property): Known => {
        const { propertyId, timeZone } = property;
        return {
          property,
          figures: figures.get(propertyId),
          rates: rates.get(propertyId) ?? new Map(),
          parked: parked.get(propertyId),
          overdue: overdue.get(propertyId) ?? 0,
          managerId: managerOf(posts.get(propertyId) ?? [], propertyId, days.get(timeZone) as Day),
        };
      })
      .filter(({ property, figures: own }) => own !== undefined || isInService(property, month));
  }

  async #items(
    known: readonly Known[],
    regions: ReadonlyMap<string, string>,
    months: readonly Month[],
    targets: TargetsView,
  ): Promise<OverviewItem[]> {
    const [codes, people] = await Promise.all([
      this.names.codes(known.map(({ property }) => property.propertyId)),
      this.names.employees(known.flatMap(({ managerId }) => managerId ?? [])),
    ]);
    return known.map(({ property, figures: own, rates: past, parked, overdue, managerId }) => {
      const { propertyId, name, timeZone } = property;
      const rates = own?.rates ?? {};
      const region = regions.get(propertyId);
      return {
        propertyId,
        code: codes.get(propertyId) ?? propertyId,
        name,
        ...(region === undefined ? {} : { region }),
        ...(managerId === undefined ? {} : { managerId, managerName: people.get(managerId) ?? managerId }),
        closing: rateOrNone(rates.closing),
        closingSatisfaction: rateOrNone(rates.closingSatisfaction),
        establishment: rateOrNone(rates.establishment),
        dutyCompletion: rateOrNone(rates.dutyCompletion),
        points: own?.points ?? 0,
        fine: formatFen(own?.fine ?? fen('0')),
        overdue,
        missed: own?.missed ?? 0,
        belowTarget:
          Number(isBelow(rates.closing, targets.closing)) +
          Number(isBelow(rates.closingSatisfaction, targets.closingSatisfaction)),
        ...incompleteView(parked, timeZone),
        trend: trendValues(months, past),
      };
    });
  }
}

/** By property, each in the order given: to look through all of them for each property would take the square of the time. */
const grouped = (posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> => {
  const groups = new Map<string, Post[]>();
  for (const post of posts) {
    const group = groups.get(post.propertyId);
    if (group) group.push(post);
    else groups.set(post.propertyId, [post]);
  }
  return groups;
};

const totalsOf = (items: readonly OverviewItem[], known: readonly Known[]): OverviewTotals => {
  const own = known.flatMap(({ figures }) => figures ?? []);
  const sum = (name: 'points' | 'overdue' | 'missed'): number => items.reduce((total, item) => total + item[name], 0);
  return {
    properties: items.length,
    closing: rateOfSums(own.map(({ rates }) => rates.closing)),
    closingSatisfaction: rateOfSums(own.map(({ rates }) => rates.closingSatisfaction)),
    establishment: rateOfSums(own.map(({ rates }) => rates.establishment)),
    dutyCompletion: rateOfSums(own.map(({ rates }) => rates.dutyCompletion)),
    points: sum('points'),
    fine: formatFen(own.reduce((total, { fine }) => total + fine, 0n) as Fen),
    overdue: sum('overdue'),
    missed: sum('missed'),
  };
};
