import { dayOf, type Outcome, type Period, refused } from '@goldkey/kernel';
import { asOfDay, type ReportFigures } from '../../domain/report/report.js';
import type { Clock, Directory } from '../ports.js';
import type { ReportStore } from '../report-ports.js';

/** What a report on the period would say. */
export class ShowReport {
  constructor(
    private readonly reports: ReportStore,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async run(propertyId: string, period: Period): Promise<Outcome<ReportFigures>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId });
    const { timeZone } = property;
    const today = dayOf(this.clock.now(), timeZone);
    const asked = { propertyId, period, timeZone, today, asOf: asOfDay(period, today) };
    return { accepted: true, value: await this.reports.figures(asked) };
  }
}
