import { type Fen, formatFen, formatInstant, type Instant, type Month, type Outcome, refuse } from '@goldkey/kernel';
import type { Rulebook } from '@goldkey/rulebook';
import type { Clock } from '../ports.js';
import { dutiesByClause, sumOfDuties } from './duties.js';
import { entryView } from './entry-view.js';
import { DEFAULT_ZONE, dayOfView, latestOf, runningMonth } from './months.js';
import { isHeldOn } from './posts.js';
import { rateOrNone, rateView } from './rates.js';
import type { FiguresReader, Names, Post, PropertyFacts, SubjectFigures, Viewer } from './readers.js';
import { targetsOf, titleOf } from './rulings.js';
import type { EntryView, PersonMonthView, UpcomingDuty } from './views.js';

/** A person's month: what is due, what was missed, how it stands. Strangers and those whom the viewer may not read are not found. */
export class ShowPersonMonth {
  constructor(
    private readonly reader: FiguresReader,
    private readonly names: Names,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  async run(
    employeeId: string | undefined,
    asked: Month | undefined,
    viewer: Viewer,
  ): Promise<Outcome<PersonMonthView>> {
    const missing = refuse('evaluation.person-not-found', { employeeId });
    const own = employeeId !== undefined && employeeId === viewer.employeeId;
    if (employeeId === undefined || !(own || viewer.readsPeople)) return missing;
    const now = this.clock.now();
    const month = asked ?? runningMonth(now);
    const subjects = await this.reader.subjects(month, { employeeId });
    const posts = await this.reader.posts({ employeeId });
    // Who neither holds a post nor has figures within the scope is a stranger here.
    if (!own && posts.length === 0 && subjects.length === 0) return missing;
    const properties = new Map(
      (own ? await this.reader.placesKnown() : await this.reader.properties()).map((known) => [
        known.propertyId,
        known,
      ]),
    );
    const held = posts.filter((post) => isHeldIn(post, properties, month, now));
    const name = (await this.names.employees([employeeId])).get(employeeId) ?? (own ? viewer.name : employeeId);
    const concerned = [...held, ...subjects].flatMap(({ propertyId }) => propertyId ?? []);
    return {
      accepted: true,
      value: {
        employeeId,
        name,
        month,
        closed: isClosed(concerned, await this.reader.closed(month)),
        roles: held.map(({ role, propertyId }) => ({
          role,
          propertyId,
          propertyName: properties.get(propertyId)?.name ?? propertyId,
        })),
        ...this.#counts(subjects, viewer),
        ...(await this.#rates(held, subjects, properties, month, now)),
        targets: targetsOf(this.rulebook, month),
        due: await this.#due(employeeId, properties, now, viewer),
        entries: await this.#entries(employeeId, name, properties, month, viewer),
      },
    };
  }

  #counts(subjects: readonly SubjectFigures[], { language }: Viewer) {
    const all = subjects.map(({ duties }) => duties);
    const duties = sumOfDuties(all);
    return {
      points: subjects.reduce((total, { points }) => total + points, 0),
      fine: formatFen(subjects.reduce((total, { fine }) => total + fine, 0n) as Fen),
      duties,
      dutyCompletion: rateView({ numerator: String(duties.done), denominator: String(duties.due) }),
      clauses: dutiesByClause(all).map(([clause, count]) => ({
        clause,
        title: titleOf(this.rulebook, clause, language),
        ...count,
      })),
    };
  }

  async #rates(
    held: readonly Post[],
    subjects: readonly SubjectFigures[],
    properties: ReadonlyMap<string, PropertyFacts>,
    month: Month,
    now: Instant,
  ) {
    const concerned = new Set([...held, ...subjects].flatMap(({ propertyId }) => propertyId ?? []));
    const figures = await this.reader.months([month], [...concerned]);
    const managed = new Set(held.filter(({ role }) => role === 'property-manager').map(({ propertyId }) => propertyId));
    const [first] = held;
    const zone = properties.get(first?.propertyId ?? '')?.timeZone ?? DEFAULT_ZONE;
    return {
      asOf: formatInstant(latestOf(figures) ?? now, zone),
      properties: [...managed].map((propertyId) => {
        const rates = figures.find((one) => one.propertyId === propertyId)?.rates ?? {};
        return {
          propertyId,
          name: properties.get(propertyId)?.name ?? propertyId,
          closing: rateOrNone(rates.closing),
          closingSatisfaction: rateOrNone(rates.closingSatisfaction),
        };
      }),
    };
  }

  async #due(
    employeeId: string,
    properties: ReadonlyMap<string, PropertyFacts>,
    now: Instant,
    { language }: Viewer,
  ): Promise<UpcomingDuty[]> {
    return (await this.reader.ahead(employeeId, now)).map(({ deadline, fine, ...duty }) => {
      const property = properties.get(duty.propertyId);
      return {
        ...duty,
        title: titleOf(this.rulebook, duty.clause, language, duty.part),
        propertyName: property?.name ?? duty.propertyId,
        deadline: formatInstant(deadline, property?.timeZone ?? DEFAULT_ZONE),
        fine: formatFen(fine),
      };
    });
  }

  async #entries(
    employeeId: string,
    name: string,
    properties: ReadonlyMap<string, PropertyFacts>,
    month: Month,
    { language }: Viewer,
  ): Promise<EntryView[]> {
    const lines = await this.reader.lines(month, { employeeId });
    return lines.map((line) => entryView(line, properties.get(line.propertyId ?? ''), name, this.rulebook, language));
  }
}

/** Closed for a person once it is at every property that concerns them. */
const isClosed = (propertyIds: readonly string[], closed: ReadonlySet<string>): boolean =>
  propertyIds.length > 0 && propertyIds.every((propertyId) => closed.has(propertyId));

/** Whether the post is held at the end of the month, or today while it runs. */
const isHeldIn = (post: Post, properties: ReadonlyMap<string, PropertyFacts>, month: Month, now: Instant): boolean =>
  isHeldOn(post, dayOfView(month, properties.get(post.propertyId)?.timeZone ?? DEFAULT_ZONE, now));
