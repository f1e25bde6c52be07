import { currentCaller, Requires, runAs } from '@goldkey/access';
import { type Month, type Period, periodKind } from '@goldkey/kernel';
import { InvalidRequest, settle } from '@goldkey/service-kit';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { from, type Observable } from 'rxjs';
import { type ListedEntry, MOST_ENTRIES, QueryMetrics } from '../../../application/queries/metrics.js';
import type { EntriesQuestion, MetricsBy } from '../../../application/queries/readers.js';
import { ShowEntry } from '../../../application/queries/show-entry.js';
import { viewer } from '../http/viewer.js';

const WAYS: readonly MetricsBy[] = ['month', 'property', 'clause'];
const OUTCOMES = ['charged', 'recorded'] as const;

const said = (text: string | undefined): string | undefined => (text ? text : undefined);

const invalid = (field: string, text: string | undefined): InvalidRequest =>
  new InvalidRequest([{ field, reason: text ?? '' }]);

const monthOf = (field: string, text: string | undefined): Month | undefined => {
  if (said(text) === undefined) return undefined;
  if (periodKind(text ?? '') !== 'month') throw invalid(field, text);
  return text as Month;
};

interface MetricsRequest {
  readonly by?: string;
  readonly from?: string;
  readonly until?: string;
  readonly propertyIds?: readonly string[];
}
interface EntriesRequest {
  readonly period?: string;
  readonly propertyIds?: readonly string[];
  readonly clause?: string;
  readonly subjectId?: string;
  readonly outcome?: string;
  readonly after?: string;
  readonly limit?: number;
}

/** Figures and entries for other systems of the group, within the caller's scope. */
@Requires('evaluation:read-people')
@Controller()
export class MetricsGrpcController {
  constructor(
    private readonly queryMetrics: QueryMetrics,
    private readonly showEntry: ShowEntry,
  ) {}

  @Requires('evaluation:read')
  @GrpcMethod('Evaluation', 'QueryMetrics')
  async metrics({ by, from: first, until, propertyIds = [] }: MetricsRequest) {
    const way = WAYS.find((one) => one === (said(by) ?? 'property'));
    if (way === undefined) throw invalid('by', by);
    const question = { by: way, from: monthOf('from', first), until: monthOf('until', until), propertyIds };
    const rows = await this.queryMetrics.run(question, viewer());
    return {
      rows: rows.map(({ dutyCompletion: { value, ...counts }, ...row }) => ({
        ...row,
        dutyCompletion: { ...counts, ...(value === null ? {} : { value }) },
      })),
    };
  }

  @GrpcMethod('Evaluation', 'ListEntries')
  async entries(request: EntriesRequest) {
    const question = this.#question(request);
    const entries = await this.queryMetrics.entries(question, viewer());
    return { entries, next: entries.length === question.limit ? (entries.at(-1)?.entryId ?? '') : '' };
  }

  @GrpcMethod('Evaluation', 'Explain')
  async explain({ entryId = '' }: { entryId?: string }) {
    return { explanationJson: JSON.stringify(settle(await this.showEntry.run(entryId, viewer()))) };
  }

  /** Every entry that is asked for, page by page as fast as the caller takes them. */
  @GrpcMethod('Evaluation', 'ExportEntries')
  export(request: EntriesRequest): Observable<{ readonly entry: ListedEntry }> {
    return from(this.#pages({ ...this.#question(request), limit: MOST_ENTRIES }));
  }

  async *#pages(question: EntriesQuestion): AsyncGenerator<{ readonly entry: ListedEntry }> {
    const caller = currentCaller();
    const reader = viewer();
    for (let after = question.after; ; ) {
      const page = await runAs(caller, () => this.queryMetrics.entries({ ...question, after }, reader));
      for (const entry of page) yield { entry };
      if (page.length < question.limit) return;
      after = page.at(-1)?.entryId;
    }
  }

  #question(request: EntriesRequest): EntriesQuestion {
    const { period, propertyIds = [], clause, subjectId, outcome, after, limit = 0 } = request;
    if (said(period) !== undefined && periodKind(period ?? '') === undefined) throw invalid('period', period);
    const wanted = OUTCOMES.find((one) => one === outcome);
    if (said(outcome) !== undefined && wanted === undefined) throw invalid('outcome', outcome);
    return {
      months: this.queryMetrics.months(said(period) as Period | undefined),
      propertyIds,
      clause: said(clause),
      subjectId: said(subjectId),
      outcome: wanted,
      after: said(after),
      limit: limit > 0 ? Math.min(limit, MOST_ENTRIES) : MOST_ENTRIES,
    };
  }
}
