import { dayOf, type Period, type Recorder, refused } from '@goldkey/kernel';
import { asOfDay, type FeeReport, type ReportKind, submitReport } from '../../domain/report/report.js';
import type { Directory, Kept, Self } from '../ports.js';
import type { ReportStore } from '../report-ports.js';

export interface SubmitReportCommand {
  readonly propertyId: string;
  readonly kind: ReportKind;
  readonly period: Period;
  readonly remarks?: string;
  readonly measures?: string;
}

/** A fee report is submitted with the figures that the ledger has of its period. */
export class SubmitReport {
  constructor(
    private readonly reports: ReportStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(said: SubmitReportCommand): Promise<Kept<FeeReport>> {
    const { propertyId, period } = said;
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId });
    const { timeZone } = property;
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.now, timeZone);
    const figures = await this.reports.figures({ propertyId, period, timeZone, today, asOf: asOfDay(period, today) });
    const who = { submittedBy: this.self.id(), submitterName: this.self.name() };
    const report = { ...said, ...who, figures, id: this.recorder.newId() };
    return this.reports.submit(said, (known) => submitReport(known, { ...recording, report, timeZone }));
  }
}
