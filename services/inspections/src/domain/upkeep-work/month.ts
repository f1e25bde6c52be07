import { type Day, ratioToDecimal, reduced } from '@goldkey/kernel';
import { daysDue, type UpkeepKind, type UpkeepProgramme } from '../upkeep-programme/upkeep-programme.js';
import type { QualityMark, UpkeepWork } from './upkeep-work.js';

/** How the work of a day stands: `missed` once its day is over and nobody did it. */
export type WorkStanding = 'ahead' | 'due' | 'missed' | 'done' | 'returned' | 'marked';

export interface DayOfWork {
  readonly day: Day;
  readonly standing: WorkStanding;
  /** Done after its day. */
  readonly late: boolean;
  /** The first mark it got. */
  readonly mark?: QualityMark;
  readonly workId?: string;
}

const standingOf = (day: Day, today: Day, work: UpkeepWork | undefined): DayOfWork => {
  if (work === undefined || work.state === 'withdrawn')
    return { day, late: false, standing: day > today ? 'ahead' : day === today ? 'due' : 'missed' };
  const mark = work.judgements[0]?.mark;
  const late = work.doing.day > day;
  return { day, late, standing: work.state, workId: work.id, ...(mark !== undefined && { mark }) };
};

/** What a programme asks of the days of a span, and how each stands. */
export const daysOfWork = (
  programme: UpkeepProgramme,
  { first, last, today }: { readonly first: Day; readonly last: Day; readonly today: Day },
  works: readonly UpkeepWork[],
): readonly DayOfWork[] => {
  const own = new Map(works.filter((work) => work.programmeId === programme.id).map((work) => [work.day, work]));
  return daysDue(programme, first, last).map((day) => standingOf(day, today, own.get(day)));
};

/** What the work of a span comes to. */
export interface UpkeepFigures {
  /** Days whose work is due until today, today's with it. */
  readonly due: number;
  readonly done: number;
  readonly late: number;
  readonly missed: number;
  readonly marked: number;
  readonly poor: number;
  /** good 1, fair 0.6, poor 0, of all that got a mark, each by its first; four places; null: none did. */
  readonly quality: string | null;
}

/** In tenths, so that nothing is rounded before the end. */
const WORTH: Readonly<Record<QualityMark, bigint>> = { good: 10n, fair: 6n, poor: 0n };

/** The figures of days of work: what is poor once counts as poor, though it was done again. */
export const figuresOf = (days: readonly DayOfWork[]): UpkeepFigures => {
  const come = days.filter(({ standing }) => standing !== 'ahead');
  const marks = come.flatMap(({ mark = [] }) => mark);
  const worth = marks.reduce((sum, mark) => sum + WORTH[mark], 0n);
  return {
    due: come.length,
    done: come.filter(({ workId }) => workId !== undefined).length,
    late: come.filter(({ late }) => late).length,
    missed: come.filter(({ standing }) => standing === 'missed').length,
    marked: marks.length,
    poor: marks.filter((mark) => mark === 'poor').length,
    quality: marks.length === 0 ? null : ratioToDecimal(reduced(worth, BigInt(marks.length) * 10n), 4),
  };
};

/** The figures of each kind that has a programme. */
export const figuresByKind = (
  rows: readonly { readonly programme: UpkeepProgramme; readonly days: readonly DayOfWork[] }[],
): Readonly<Partial<Record<UpkeepKind, UpkeepFigures>>> => {
  const kinds = [...new Set(rows.map(({ programme }) => programme.kind))];
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      figuresOf(rows.filter(({ programme }) => programme.kind === kind).flatMap(({ days }) => days)),
    ]),
  );
};
