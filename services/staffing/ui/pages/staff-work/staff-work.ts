/** What the evaluation answers of a month, as far as this page needs it: services/evaluation/src/application/queries/views.ts. */
export interface DutyDue {
  readonly clause: string;
  readonly part: string;
  readonly title: string;
  readonly propertyId: string;
  readonly propertyName: string;
  readonly deadline: string;
  readonly points: number;
  readonly fine: string;
  readonly about?: string;
  readonly done: boolean;
}

export interface MissedDuty {
  readonly entryId: string;
  readonly clause: string;
  readonly title: string;
  readonly at: string;
  readonly subjectName: string;
  readonly points: number;
  readonly fine: string;
}

/** Clauses of the rulebook that are about work with one's own staff: plans, tasks, meetings, care, points. */
const STAFF_CLAUSES: ReadonlySet<string> = new Set([
  ...['M-01', 'M-02', 'M-03', 'M-04', 'M-05', 'M-06', 'M-07', 'M-08', 'M-09', 'M-10', 'M-11'],
  ...['M-31', 'M-32', 'M-33', 'M-34', 'M-35', 'M-36'],
  ...['D-04', 'D-05', 'D-06', 'D-09', 'D-10'],
]);

export const isStaffWork = ({ clause }: { readonly clause: string }): boolean => STAFF_CLAUSES.has(clause);

const WEEK_MS = 7 * 24 * 3_600_000;

/** Open duties of staff work of the next seven days, soonest first. */
export const dutiesAhead = (duties: readonly DutyDue[], now: number): readonly DutyDue[] =>
  duties
    .filter((duty) => {
      const left = Date.parse(duty.deadline) - now;
      return isStaffWork(duty) && !duty.done && left >= 0 && left <= WEEK_MS;
    })
    .sort((a, b) => Date.parse(a.deadline) - Date.parse(b.deadline));

/** Duties of staff work that were missed, the latest first. */
export const dutiesMissed = (entries: readonly MissedDuty[]): readonly MissedDuty[] =>
  entries.filter(isStaffWork).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));

/** What was missed comes to: yuan as exact decimal text, and points. */
export const costOf = (entries: readonly MissedDuty[]): { readonly fine: string; readonly points: number } => {
  const cents = entries.reduce((sum, { fine }) => sum + BigInt(fine.replace('.', '')), 0n);
  const text = cents.toString().padStart(3, '0');
  return {
    fine: `${text.slice(0, -2)}.${text.slice(-2)}`,
    points: entries.reduce((sum, { points }) => sum + points, 0),
  };
};

/** The page where a duty is done; undefined where staffing has none. */
export const wayToDo = ({
  clause,
  part,
  propertyId,
  about = '',
}: Pick<DutyDue, 'clause' | 'part' | 'propertyId' | 'about'>): string | undefined => {
  const property = `property=${encodeURIComponent(propertyId)}`;
  const ways: Readonly<Record<string, string>> = {
    'M-01': `/daily-report?${property}`,
    'M-02': `/tasks?${property}&state=open`,
    'M-03': `/plans?${property}&kind=company`,
    'M-04': `/plans?${property}&kind=month&state=submitted`,
    'M-05': '/plans/new?kind=month',
    'M-06': `/plans?${property}&kind=month&state=submitted`,
    'M-07': '/meetings/new?kind=monthly-review',
    'M-08': `/requisitions?${property}`,
    'M-09': '/meetings/new?kind=half-year-debriefing',
    'M-10': '/meetings/new?kind=daily-wrap-up',
    'M-11': '/meetings/new?kind=all-staff',
    'M-31': `/festivals?${property}`,
    'M-32': `/care?${property}`,
    'M-33': `/care?${property}`,
    'M-34': `/care/opinions?${property}&state=open`,
    'M-35': part === 'quarter' ? `/points/publications?${property}` : `/points?${property}&month=${about}`,
    'M-36': `/care?${property}`,
    'D-04': '/meetings/new?kind=department',
    'D-05': '/plans/new?kind=year',
    'D-09': `/tools?${property}`,
    'D-10': `/certificates?${property}`,
  };
  return ways[clause];
};
