import {
  type Fen,
  formatFen,
  formatInstant,
  type Month,
  monthsOf,
  type Outcome,
  refuse,
  type Year,
  yearOf,
} from '@goldkey/kernel';
import type { Clock } from '../ports.js';
import type { PersonMonthFigures, YearReader, YearReviewStore } from '../year-ports.js';
import { DEFAULT_ZONE, runningMonth } from './months.js';
import { rateView } from './rates.js';
import type { FiguresReader, Names, Viewer } from './readers.js';
import type { PersonYearView, YearMonthView } from './year-views.js';

/** A person's year, a line for each month. Strangers and those whom the viewer may not read are not found. */
export class ShowPersonYear {
  constructor(
    private readonly years: YearReader,
    private readonly reviews: Pick<YearReviewStore, 'gradesOf'>,
    private readonly reader: Pick<FiguresReader, 'properties' | 'placesKnown' | 'closed'>,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  async run(employeeId: string | undefined, asked: Year | undefined, viewer: Viewer): Promise<Outcome<PersonYearView>> {
    const missing = refuse('evaluation.person-not-found', { employeeId });
    const own = employeeId !== undefined && employeeId === viewer.employeeId;
    if (employeeId === undefined || !(own || viewer.readsPeople)) return missing;
    const running = runningMonth(this.clock.now());
    const year = asked ?? yearOf(running);
    const properties = new Map((await this.reader.properties()).map(({ propertyId, name }) => [propertyId, name]));
    const places = await this.years.places(employeeId);
    const months = monthsOf(year).filter((month) => month <= running);
    const figures = (await this.years.months(employeeId, months)).filter(
      ({ propertyId }) =>
        own || (propertyId === null ? places.every((place) => properties.has(place)) : properties.has(propertyId)),
    );
    // Who neither holds a post nor has figures within the scope is a stranger here.
    if (!own && !places.some((place) => properties.has(place)) && figures.length === 0) return missing;
    const stipend = stipendOf(figures);
    return {
      accepted: true,
      value: {
        employeeId,
        name: (await this.names.employees([employeeId])).get(employeeId) ?? (own ? viewer.name : employeeId),
        year,
        months: await Promise.all(months.map((month) => this.#month(month, figures))),
        points: sumOf(figures, ({ points }) => points),
        fine: fineOf(figures),
        ...(stipend === undefined ? {} : { stipend }),
        grades: await this.#grades(employeeId, year),
      },
    };
  }

  async #month(month: Month, all: readonly PersonMonthFigures[]): Promise<YearMonthView> {
    const figures = all.filter((one) => one.month === month);
    const places = [...new Set(figures.flatMap(({ propertyId }) => propertyId ?? []))];
    const closed = await this.reader.closed(month);
    const duties = { due: sumOf(figures, ({ due }) => due), done: sumOf(figures, ({ done }) => done) };
    const stipend = stipendOf(figures);
    return {
      month,
      closed: places.length > 0 && places.every((place) => closed.has(place)),
      points: sumOf(figures, ({ points }) => points),
      fine: fineOf(figures),
      duties,
      dutyCompletion: rateView({ numerator: String(duties.done), denominator: String(duties.due) }),
      ...(stipend === undefined ? {} : { stipend }),
    };
  }

  async #grades(employeeId: string, year: Year): Promise<PersonYearView['grades']> {
    const places = new Map((await this.reader.placesKnown()).map(({ propertyId, name }) => [propertyId, name]));
    const reviews = await this.reviews.gradesOf(employeeId, year);
    return reviews.flatMap(({ reviewId, propertyId, grades, completed }) => {
      const graded = grades.find((one) => one.employeeId === employeeId);
      if (graded === undefined || completed === undefined) return [];
      const { grade, reasons } = graded;
      const completedAt = formatInstant(completed.at, DEFAULT_ZONE);
      return [{ reviewId, propertyName: places.get(propertyId) ?? propertyId, grade, reasons, completedAt }];
    });
  }
}

const sumOf = (figures: readonly PersonMonthFigures[], take: (one: PersonMonthFigures) => number): number =>
  figures.reduce((total, one) => total + take(one), 0);

const fineOf = (figures: readonly PersonMonthFigures[]): string =>
  formatFen(figures.reduce((total, { fine }) => total + fine, 0n) as Fen);

/** The stipends of the months together; `undefined` for who has none. */
const stipendOf = (figures: readonly PersonMonthFigures[]): YearMonthView['stipend'] => {
  const stipends = figures.flatMap(({ stipend }) => stipend ?? []);
  if (stipends.length === 0) return undefined;
  const standard = stipends.reduce((total, one) => total + one.standard, 0n);
  const deducted = stipends.reduce((total, one) => total + one.deducted, 0n);
  return { payable: formatFen((standard - deducted) as Fen), deducted: formatFen(deducted as Fen) };
};
