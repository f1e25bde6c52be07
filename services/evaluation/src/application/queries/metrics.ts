import { formatFen, formatInstant, type Month, monthsOf, type Period } from '@goldkey/kernel';
import type { Rulebook } from '@goldkey/rulebook';
import type { Clock } from '../ports.js';
import { subjectNames } from './entry-view.js';
import { DEFAULT_ZONE, runningMonth } from './months.js';
import { rateView } from './rates.js';
import type {
  EntriesQuestion,
  FiguresReader,
  LedgerLine,
  MetricsQuestion,
  MetricsReader,
  MetricsRow,
  Names,
  Viewer,
} from './readers.js';
import { titleOf } from './rulings.js';
import type { RateView } from './views.js';

export interface MetricsView {
  readonly key: string;
  readonly name: string;
  readonly points: number;
  readonly fine: string;
  readonly charged: number;
  readonly recorded: number;
  readonly pending: number;
  /** Of everybody: properties and departments owe, too. */
  readonly due: number;
  readonly done: number;
  /** Of persons, as on the overview. */
  readonly dutyCompletion: RateView;
}

export interface ListedEntry {
  readonly entryId: string;
  readonly clause: string;
  readonly title: string;
  readonly month: string;
  readonly at: string;
  readonly propertyId?: string;
  readonly propertyName?: string;
  readonly subjectKind: LedgerLine['subjectKind'];
  readonly subjectId: string;
  readonly subjectName: string;
  readonly outcome: LedgerLine['outcome'];
  readonly points: number;
  readonly fine: string;
}

/** So many entries stand on one page at most. */
export const MOST_ENTRIES = 1_000;

/** Figures for the quality centre and other systems of the group, within the caller's scope. */
export class QueryMetrics {
  constructor(
    private readonly reader: MetricsReader,
    private readonly figures: Pick<FiguresReader, 'properties'>,
    private readonly names: Names,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  async run(
    { by, from, until, propertyIds }: MetricsQuestion,
    { language }: Pick<Viewer, 'language'>,
  ): Promise<readonly MetricsView[]> {
    const last = until ?? from ?? runningMonth(this.clock.now());
    const rows = await this.reader.metrics({ by, from: from ?? last, until: last, propertyIds });
    const nameOf = ({ key, name = key }: MetricsRow) =>
      by === 'clause' ? titleOf(this.rulebook, key, language) : name;
    // Field by field: of thousands of rows the copies of a spread take longer than everything else here.
    return rows.map((row) => ({
      key: row.key,
      name: nameOf(row),
      points: row.points,
      fine: formatFen(row.fine),
      charged: row.charged,
      recorded: row.recorded,
      pending: row.pending,
      due: row.due,
      done: row.done,
      dutyCompletion: rateView({ numerator: String(row.personsDone), denominator: String(row.personsDue) }),
    }));
  }

  async entries(question: EntriesQuestion, { language }: Pick<Viewer, 'language'>): Promise<readonly ListedEntry[]> {
    const lines = await this.reader.entries(question);
    const properties = new Map((await this.figures.properties()).map((one) => [one.propertyId, one]));
    const nameOf = await subjectNames(lines, this.names, properties);
    return lines.map((line) => {
      const property = properties.get(line.propertyId ?? '');
      return {
        entryId: line.entryId,
        clause: line.clause,
        title: titleOf(this.rulebook, line.clause, language, line.part),
        month: line.month,
        at: formatInstant(line.at, property?.timeZone ?? DEFAULT_ZONE),
        ...(line.propertyId === null ? {} : { propertyId: line.propertyId }),
        ...(property === undefined ? {} : { propertyName: property.name }),
        subjectKind: line.subjectKind,
        subjectId: line.subjectId,
        subjectName: nameOf(line),
        outcome: line.outcome,
        points: line.points,
        fine: formatFen(line.fine),
      };
    });
  }

  /** The months of a period; without one the running month. */
  months(period: Period | undefined): readonly Month[] {
    return period === undefined ? [runningMonth(this.clock.now())] : monthsOf(period);
  }
}
