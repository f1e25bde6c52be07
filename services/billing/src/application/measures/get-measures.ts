import { dayOf, fen, monthsOf, type Outcome, type Period, refused } from '@goldkey/kernel';
import {
  arrearsFigure,
  collectionFigure,
  MEASURES,
  type Measure,
  type MeasuredFigure,
} from '../../domain/measure/measure.js';
import { asOfDay } from '../../domain/report/report.js';
import type { ClosedMonthReader } from '../measure-ports.js';
import type { Clock, Directory } from '../ports.js';
import type { ReportStore } from '../report-ports.js';

export interface MeasuresAsked {
  readonly propertyId: string;
  readonly period: Period;
  /** Words that are not known here are left out. */
  readonly measures: readonly string[];
}

/** What the ledger of a property comes to over a period. */
export class GetMeasures {
  constructor(
    private readonly closed: ClosedMonthReader,
    private readonly reports: Pick<ReportStore, 'figures'>,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async run({ propertyId, period, measures }: MeasuresAsked): Promise<Outcome<readonly MeasuredFigure[]>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId });
    const read: Record<Measure, () => Promise<MeasuredFigure>> = {
      'collection-rate': async () => collectionFigure(await this.closed.of(propertyId, monthsOf(period))),
      arrears: () => this.#arrears(propertyId, period, property.timeZone),
    };
    const figures: MeasuredFigure[] = [];
    for (const measure of MEASURES.filter((known) => measures.includes(known))) figures.push(await read[measure]());
    return { accepted: true, value: figures };
  }

  async #arrears(propertyId: string, period: Period, timeZone: string): Promise<MeasuredFigure> {
    const today = dayOf(this.clock.now(), timeZone);
    const asked = { propertyId, period, timeZone, today, asOf: asOfDay(period, today) };
    const { arrears, receivable } = await this.reports.figures(asked);
    return arrearsFigure({ owed: fen(arrears), charged: fen(receivable) });
  }
}
