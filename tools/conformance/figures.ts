import type { Assessed, AssessedSubject } from './assessed.js';

/** A subject's figures as a test writes them down: one line a figure, nothing left out. */
export interface Figures {
  /** `3 points, 2.00 yuan`; people only. */
  readonly owes?: string;
  /** `M-01 1/4`: done of due. */
  readonly duties: readonly string[];
  /** `M-02 2026-03-04T11:00:00+08:00 charged 0 1.00 task-2`: clause, instant, outcome, points, fine, evidence. */
  readonly entries: readonly string[];
  /** `dutyCompletion 0.1000 2/20`; of a rate without cases its name alone. */
  readonly rates?: readonly string[];
}

const figuresOf = (subject: AssessedSubject): Figures => {
  const { points, fine, flags, duties, entries, rates } = subject;
  const places = new Set(entries.map(({ propertyId }) => propertyId));
  if (places.size > 1) throw new Error(`${subject.id} has entries at ${[...places].join(', ')}`);
  return {
    ...(points !== undefined && { owes: [`${points} points`, `${fine} yuan`, ...(flags ?? [])].join(', ') }),
    duties: Object.entries(duties).map(([clause, { due, done }]) => `${clause} ${done}/${due}`),
    entries: entries.map((entry) =>
      [entry.clause, entry.at, entry.outcome, entry.points, entry.fine, ...entry.evidence].join(' '),
    ),
    ...(rates && {
      rates: Object.entries(rates).map(([name, { value, numerator, denominator }]) =>
        value === null && denominator === '0' ? name : `${name} ${value} ${numerator}/${denominator}`,
      ),
    }),
  };
};

/** The figures of everybody and everything whose name begins so, by name. */
export const figuresIn = ({ subjects }: Assessed, story: string): Readonly<Record<string, Figures>> =>
  Object.fromEntries(subjects.filter(({ id }) => id.startsWith(story)).map((one) => [one.id, figuresOf(one)]));

/** What a person owes who is fined and charged nothing. */
export const NOTHING = '0 points, 0.00 yuan';

/** The rates of a property without cases, but for its duties. */
export const BARE_RATES: readonly string[] = ['closing', 'closingSatisfaction', 'establishment', 'collection'];

/** A property where nothing but duties is counted. */
export const onlyDuties = (completion: string): Figures => ({
  duties: [],
  entries: [],
  rates: [...BARE_RATES, `dutyCompletion ${completion}`],
});

/** A missed duty that costs nothing, and one that costs money. */
export const recorded = (clause: string, at: string): string => `${clause} ${at} recorded 0 0.00`;
export const fined = (clause: string, at: string, yuan: string, ...evidence: readonly string[]): string =>
  [clause, at, 'charged 0', yuan, ...evidence].join(' ');

/** Duties of the first week of March 2026 that no story tells of: nobody did them. */
export const leftUndone = (offset: string) => ({
  m24: recorded('M-24', `2026-03-07T23:59:59.999${offset}`),
  fifth: ['M-27', 'M-35'].map((clause) => recorded(clause, `2026-03-05T23:59:59.999${offset}`)),
  sunday: ['M-27', 'M-32'].map((clause) => recorded(clause, `2026-03-08T23:59:59.999${offset}`)),
});
export const UNDONE_DUTIES = ['M-24 0/1', 'M-27 0/2', 'M-32 0/1', 'M-35 0/1'];
