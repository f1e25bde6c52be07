import { type Fen, formatFen, type Month, type Outcome, refuse } from '@goldkey/kernel';
import {
  builtInValue,
  type Clause,
  clauseText,
  numbersOn,
  parameterText,
  type Rulebook,
  versionOn,
} from '@goldkey/rulebook';
import type { Clock } from '../ports.js';
import type { ClauseItem, ClauseView } from './clause-views.js';
import { entryView, subjectNames } from './entry-view.js';
import { runningMonth } from './months.js';
import type { FiguresReader, LedgerLine, MetricsReader, Names, Viewer } from './readers.js';

/** So many lines are shown of one clause and month. */
const MOST_SHOWN = 500;

/** A clause: its text and numbers in a month, and who was charged by it, within the scope; one's own for who reads nobody else. */
export class ShowClause {
  constructor(
    private readonly metrics: Pick<MetricsReader, 'entries'>,
    private readonly figures: Pick<FiguresReader, 'properties'>,
    private readonly names: Names,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  /** In the order of the rulebook. */
  list({ language }: Viewer): readonly ClauseItem[] {
    return this.rulebook.clauses.map((clause) => itemOf(clause, language));
  }

  async run(id: string, asked: Month | undefined, viewer: Viewer): Promise<Outcome<ClauseView>> {
    const clause = this.rulebook.clauses.find((one) => one.id === id);
    if (clause === undefined) return refuse('evaluation.clause-not-found', { clause: id });
    const month = asked ?? runningMonth(this.clock.now());
    const lines = await this.#lines(id, month, viewer);
    const properties = new Map((await this.figures.properties()).map((one) => [one.propertyId, one]));
    const nameOf = await subjectNames(lines, this.names, properties);
    const shown = [...lines].sort((a, b) => b.at - a.at || (a.entryId < b.entryId ? -1 : 1)).slice(0, MOST_SHOWN);
    const { language } = viewer;
    return {
      accepted: true,
      value: {
        ...itemOf(clause, language),
        ...this.#wording(clause, month, viewer),
        month,
        points: lines.reduce((total, { points }) => total + points, 0),
        fine: formatFen(lines.reduce((total, { fine }) => total + fine, 0n) as Fen),
        charged: lines.filter(({ outcome }) => outcome === 'charged').length,
        recorded: lines.filter(({ outcome }) => outcome === 'recorded').length,
        entries: shown.map((line) =>
          entryView(line, properties.get(line.propertyId ?? ''), nameOf(line), this.rulebook, language),
        ),
        more: lines.length > shown.length,
      },
    };
  }

  #wording(clause: Clause, month: Month, { language }: Viewer): Pick<ClauseView, 'rulebook' | 'text' | 'parameters'> {
    const first = `${month}-01` as never;
    const numbers = numbersOn(this.rulebook, clause, first);
    return {
      rulebook: versionOn(this.rulebook.versions, first).id,
      text: clauseText(clause, numbers, language),
      parameters: Object.entries(clause.parameters).map(([name, declared]) => ({
        name,
        title: declared.title[language],
        value: parameterText(clause, name, numbers.text(name)),
        builtIn: builtInValue(declared, first) ?? '',
        ...(declared.reading === undefined
          ? {}
          : { reading: declared.reading[language], readingId: declared.reading.id }),
      })),
    };
  }

  /** Every line of the month: what is summed is all of it, however much is shown. */
  async #lines(clause: string, month: Month, viewer: Viewer): Promise<readonly LedgerLine[]> {
    if (!viewer.readsPeople && viewer.employeeId === undefined) return [];
    const own = viewer.readsPeople ? {} : { subjectId: viewer.employeeId as string };
    const lines: LedgerLine[] = [];
    for (let after: string | undefined; ; ) {
      const page = await this.metrics.entries({
        months: [month],
        propertyIds: [],
        clause,
        ...own,
        ...(after === undefined ? {} : { after }),
        limit: PAGE,
      });
      lines.push(...page);
      if (page.length < PAGE) return lines;
      after = page.at(-1)?.entryId;
    }
  }
}

const PAGE = 2_000;

const itemOf = ({ id, texts, place }: Clause, language: Viewer['language']): ClauseItem => ({
  clause: id,
  title: texts.title[language],
  place: place[language],
});
