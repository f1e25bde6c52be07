import { formatFen, formatInstant, type Instant, type Month, type Outcome, refuse } from '@goldkey/kernel';
import type { Rulebook } from '@goldkey/rulebook';
import type { Clock } from '../ports.js';
import { sumOfDuties } from './duties.js';
import { entryView, isReadable, subjectNames } from './entry-view.js';
import { dayOfView, endOfView, monthsUpTo, runningMonth, trendOf } from './months.js';
import { byAge, isHeldOn, managerOf } from './posts.js';
import { rateOrNone } from './rates.js';
import type { FiguresReader, Names, Post, PropertyFacts, SubjectFigures, Viewer } from './readers.js';
import { targetsOf } from './rulings.js';
import { incompleteView } from './show-overview.js';
import type { EntryView, PropertyDepartment, PropertyMonthView, PropertyPerson } from './views.js';

const TREND_MONTHS = 12;

/** One property's month: its rates, people, departments and lines, and how it came there. */
export class ShowPropertyMonth {
  constructor(
    private readonly reader: FiguresReader,
    private readonly names: Names,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  async run(propertyId: string, asked: Month | undefined, viewer: Viewer): Promise<Outcome<PropertyMonthView>> {
    const property = (await this.reader.properties(propertyId))[0];
    if (property === undefined) return refuse('evaluation.property-not-found', { propertyId });
    const now = this.clock.now();
    const month = asked ?? runningMonth(now);
    const subjects = await this.reader.subjects(month, { propertyId });
    const posts = await this.reader.posts({ propertyId });
    const day = dayOfView(month, property.timeZone, now);
    const managerId = managerOf(posts, propertyId, day);
    return {
      accepted: true,
      value: {
        propertyId,
        code: (await this.names.codes([propertyId])).get(propertyId) ?? propertyId,
        name: property.name,
        timeZone: property.timeZone,
        month,
        closed: (await this.reader.closed(month, propertyId)).has(propertyId),
        ...(await this.#figures(property, month, now)),
        ...(managerId === undefined ? {} : await this.#manager(managerId)),
        people: await this.#people(subjects, posts, day, viewer),
        departments: await this.#departments(subjects),
        entries: await this.#entries(property, month, viewer),
      },
    };
  }

  async #figures(property: PropertyFacts, month: Month, now: Instant) {
    const { propertyId, timeZone } = property;
    const months = monthsUpTo(month, TREND_MONTHS);
    const figures = await this.reader.months(months, [propertyId]);
    const own = figures.find((one) => one.month === month);
    const until = endOfView(month, timeZone, now);
    const parked = (await this.reader.parked(propertyId))[0];
    const rates = own?.rates ?? {};
    return {
      asOf: formatInstant(own?.asOf ?? now, timeZone),
      rates: {
        closing: rateOrNone(rates.closing),
        closingSatisfaction: rateOrNone(rates.closingSatisfaction),
        establishment: rateOrNone(rates.establishment),
        collection: rateOrNone(rates.collection),
        dutyCompletion: rateOrNone(rates.dutyCompletion),
      },
      targets: targetsOf(this.rulebook, month),
      points: own?.points ?? 0,
      fine: own === undefined ? '0.00' : formatFen(own.fine),
      overdue: (await this.reader.overdue([{ timeZone, until }], now, propertyId)).get(propertyId) ?? 0,
      missed: own?.missed ?? 0,
      ...incompleteView(parked, timeZone),
      trend12: trendOf(months, new Map(figures.map((one) => [one.month, one.rates]))),
    };
  }

  async #manager(managerId: string) {
    const names = await this.names.employees([managerId]);
    return { managerId, managerName: names.get(managerId) ?? managerId };
  }

  async #people(
    subjects: readonly SubjectFigures[],
    posts: readonly Post[],
    day: string,
    viewer: Viewer,
  ): Promise<PropertyPerson[]> {
    const people = subjects.filter(
      ({ subjectKind, subjectId }) =>
        subjectKind === 'employee' && (viewer.readsPeople || subjectId === viewer.employeeId),
    );
    const names = await this.names.employees(people.map(({ subjectId }) => subjectId));
    const roleOf = (employeeId: string): { role?: string } => {
      const [post] = posts.filter((held) => held.employeeId === employeeId && isHeldOn(held, day)).sort(byAge);
      return post === undefined ? {} : { role: post.role };
    };
    return people
      .map(({ subjectId, duties, points, fine }) => ({
        employeeId: subjectId,
        name: names.get(subjectId) ?? subjectId,
        ...roleOf(subjectId),
        duties: sumOfDuties([duties]),
        points,
        fine: formatFen(fine),
      }))
      .sort((a, b) => b.points - a.points || a.name.localeCompare(b.name, 'zh'));
  }

  async #departments(subjects: readonly SubjectFigures[]): Promise<PropertyDepartment[]> {
    const departments = subjects.filter(({ subjectKind }) => subjectKind === 'department');
    const names = await this.names.units(departments.map(({ subjectId }) => subjectId));
    return departments
      .map(({ subjectId, rates }) => ({
        unitId: subjectId,
        name: names.get(subjectId) ?? subjectId,
        rates: {
          closing: rateOrNone(rates.closing),
          closingSatisfaction: rateOrNone(rates.closingSatisfaction),
          establishment: rateOrNone(rates.establishment),
        },
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  }

  async #entries(property: PropertyFacts, month: Month, viewer: Viewer): Promise<EntryView[]> {
    const { propertyId } = property;
    const lines = (await this.reader.lines(month, { propertyId })).filter((line) => isReadable(line, viewer));
    const nameOf = await subjectNames(lines, this.names, new Map([[propertyId, property]]));
    return lines.map((line) => entryView(line, property, nameOf(line), this.rulebook, viewer.language));
  }
}
