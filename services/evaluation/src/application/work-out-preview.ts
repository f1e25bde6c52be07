import { type Fen, type Instant, type Month, plus } from '@goldkey/kernel';
import { assessGroup, assessProperty, BUILT_IN, groupOf, type Rulebook, type SubjectResult } from '@goldkey/rulebook';
import type { Overrides } from '../domain/version/version.js';
import type { Clock, InTransaction, Situations } from './ports.js';
import type { LeasedPreview, Preview, PreviewLine, PreviewStore } from './version-ports.js';

/** Months of properties that are judged at once: between them the service answers others. */
const AT_ONCE = 24;
/** Longer than a part takes. What a process that died was at is begun anew so late. */
const LEASE_MS = 10 * 60_000;

/** What is compared: a subject's sums by clause at a place. */
interface Sum {
  readonly propertyId: string | null;
  readonly clause: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  points: bigint;
  fine: bigint;
  missed: number;
}

const sumsOf = (results: readonly SubjectResult[]): Map<string, Sum> => {
  const sums = new Map<string, Sum>();
  const at = (clause: string, subjectKind: string, subjectId: string, propertyId: string | null): Sum => {
    const key = `${clause}\n${subjectKind}\n${subjectId}\n${propertyId ?? ''}`;
    const sum = sums.get(key) ?? { propertyId, clause, subjectKind, subjectId, points: 0n, fine: 0n, missed: 0 };
    sums.set(key, sum);
    return sum;
  };
  for (const { entries } of results)
    for (const { clause, subjectKind, subjectId, propertyId, points, fine } of entries) {
      const sum = at(clause, subjectKind, subjectId, propertyId);
      sum.points += points;
      sum.fine += fine;
      sum.missed += 1;
    }
  return sums;
};

/** Stipends count as money that is not fined: what is deducted more is a loss. */
const stipendsOf = (results: readonly SubjectResult[]): Map<string, Fen> =>
  new Map(
    results.flatMap(({ id, stipend }) =>
      stipend ? [[id, (stipend.standard - stipend.deducted) as Fen] as const] : [],
    ),
  );

const NOTHING = { points: 0n, fine: 0n, missed: 0 };

/** Where the two judgements of a month differ; a stipend as a line of W-05 whose fine is what is paid less. */
export const differencesOf = (
  month: Month,
  before: readonly SubjectResult[],
  after: readonly SubjectResult[],
): PreviewLine[] => {
  const [old, fresh] = [sumsOf(before), sumsOf(after)];
  const lines = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key): PreviewLine[] => {
    const [a, b] = [old.get(key) ?? NOTHING, fresh.get(key) ?? NOTHING];
    if (a.points === b.points && a.fine === b.fine && a.missed === b.missed) return [];
    const { propertyId, clause, subjectKind, subjectId } = (fresh.get(key) ?? old.get(key)) as Sum;
    return [
      {
        ...{ propertyId, month, clause, subjectKind, subjectId, pointsBefore: a.points, pointsAfter: b.points },
        ...{ fineBefore: a.fine, fineAfter: b.fine, missedBefore: a.missed, missedAfter: b.missed },
      },
    ];
  });
  const [paid, pays] = [stipendsOf(before), stipendsOf(after)];
  for (const subjectId of new Set([...paid.keys(), ...pays.keys()])) {
    const [was, is] = [paid.get(subjectId) ?? 0n, pays.get(subjectId) ?? 0n];
    if (was !== is)
      lines.push({
        ...{
          propertyId: null,
          month,
          clause: 'W-05',
          subjectKind: 'employee',
          subjectId,
          pointsBefore: 0n,
          pointsAfter: 0n,
        },
        ...{ fineBefore: -was, fineAfter: -is, missedBefore: 0, missedAfter: 0 },
      });
  }
  return lines;
};

/** Numbers by clause with those of another set in their place. */
const over = (overrides: Overrides, others: Overrides): Overrides => ({
  ...overrides,
  ...Object.fromEntries(Object.entries(others).map(([id, own]) => [id, { ...overrides[id], ...own }])),
});

/**
 * Works out previews from the stored facts: each month is judged by the rules that were in force and by the version, as if it had
 * been. Nothing of it touches the ledger.
 */
export class WorkOutPreview {
  constructor(
    private readonly previews: PreviewStore,
    private readonly situations: Situations,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
    private readonly inTransaction: InTransaction,
  ) {}

  /** The next one that waits; answers whether there was any. `goesOn` is asked between parts. */
  async run(goesOn: () => boolean): Promise<boolean> {
    const preview = await this.inTransaction(() => this.previews.begin(this.clock.now(), this.#until()));
    if (preview === undefined) return false;
    try {
      const finished = await this.#all(preview, goesOn);
      await this.inTransaction(() =>
        finished ? this.previews.end(preview, 'done', this.clock.now()) : this.previews.release(preview),
      );
    } catch (error) {
      await this.inTransaction(() => this.previews.end(preview, 'failed', this.clock.now()));
      throw error;
    }
    return true;
  }

  #until(): Instant {
    return plus(this.clock.now(), LEASE_MS);
  }

  async #all(preview: LeasedPreview, goesOn: () => boolean): Promise<boolean> {
    const { months, propertyIds, ofGroup } = preview;
    const [before, after] = this.#rulebooks(preview);
    let done = 0;
    const keep = (lines: readonly PreviewLine[], count: number): Promise<boolean> => {
      done += count;
      return this.inTransaction(() => this.previews.progress(preview, lines, done, this.#until()));
    };
    const size = Math.max(1, Math.floor(AT_ONCE / months.length));
    for (let at = 0; at < propertyIds.length; at += size) {
      if (!goesOn()) return false;
      const part = propertyIds.slice(at, at + size);
      if (!(await keep(await this.#ofProperties(part, months, before, after), part.length * months.length)))
        return false;
    }
    for (const month of ofGroup ? months : []) {
      if (!goesOn()) return false;
      if (!(await keep(await this.#ofGroup(month, before, after), 1))) return false;
    }
    return true;
  }

  /** The rules in force; and the version as if it had begun with the first month, or the same rules read otherwise. */
  #rulebooks({ tried, overrides, months }: Preview): [Rulebook, Rulebook] {
    const { clauses, versions } = this.rulebook;
    if (tried.kind === 'reading') {
      const readOtherwise = versions.map((one) => ({ ...one, overrides: over(one.overrides, overrides) }));
      return [
        { clauses, versions },
        { clauses, versions: readOtherwise },
      ];
    }
    const from = `${[...months].sort()[0]}-01` as never;
    return [
      { clauses, versions },
      { clauses, versions: [BUILT_IN, { id: tried.versionId, from, overrides }] },
    ];
  }

  /** All months of a property are seen together: most of what a month looks at is what its neighbours look at, too. */
  async #ofProperties(
    propertyIds: readonly string[],
    months: readonly Month[],
    before: Rulebook,
    after: Rulebook,
  ): Promise<PreviewLine[]> {
    const now = this.clock.now();
    const views = propertyIds.flatMap((propertyId) => months.map((month) => ({ propertyId, month })));
    const seen = await this.inTransaction(() =>
      this.situations.each(
        views.map(({ propertyId, month }) => ({ propertyId, months: [month] })),
        now,
      ),
    );
    return views.flatMap(({ month }, index) => {
      const situation = seen[index];
      return situation === undefined
        ? []
        : differencesOf(month, assessProperty(situation, before, month), assessProperty(situation, after, month));
    });
  }

  async #ofGroup(month: Month, before: Rulebook, after: Rulebook): Promise<PreviewLine[]> {
    const now = this.clock.now();
    const all = await this.inTransaction(() => this.situations.ofGroup([month], now));
    const judge = (rulebook: Rulebook): SubjectResult[] => assessGroup(groupOf(all, rulebook, now), rulebook, month);
    return differencesOf(month, judge(before), judge(after));
  }
}
