import { type Fen, type HalfYear, type Instant, monthsOf, parsePeriod } from '@goldkey/kernel';
import { assessGroup, type GroupSituation, groupOf, type Rulebook } from '@goldkey/rulebook';
import { dueOf, type ShownStipend } from '../domain/publication/publication.js';
import type { Situations } from './ports.js';
import type { PublicationStore } from './publication-ports.js';

const VIOLATION = 'inspections.conduct-violation.confirmed';

/** The group as if these violations had not been: an appeal against them was upheld. */
const without = (group: GroupSituation, upheld: ReadonlySet<string>): GroupSituation =>
  upheld.size === 0
    ? group
    : {
        ...group,
        facts: (kind) => {
          const facts = group.facts(kind);
          return kind === VIOLATION ? facts.filter(({ id }) => !upheld.has(id)) : facts;
        },
      };

/**
 * Settles the stipends of window staff for a half-year (W-05), and again those of half-years that were published before: late
 * news and upheld appeals change what they come to, and the difference is settled with the next one.
 */
export class SettleStipends {
  constructor(
    private readonly publications: Pick<PublicationStore, 'stipendsTold' | 'violationsUpheld'>,
    private readonly situations: Pick<Situations, 'ofGroup'>,
    private readonly rulebook: Rulebook,
  ) {}

  async run(halfYear: HalfYear, now: Instant): Promise<readonly ShownStipend[]> {
    const told = await this.publications.stipendsTold();
    const upheld = await this.publications.violationsUpheld();
    const halfYears = [...new Set([...told.map((one) => one.halfYear), halfYear])].sort();
    const settled: ShownStipend[] = [];
    for (const each of halfYears) {
      const own = await this.#settle(each, upheld, now);
      const before = new Map<string, Fen>();
      for (const one of told)
        if (one.halfYear === each) before.set(one.employeeId, ((before.get(one.employeeId) ?? 0n) + dueOf(one)) as Fen);
      for (const employeeId of new Set([...own.keys(), ...before.keys()])) {
        const { months = 0, standard = 0n as Fen, deducted = 0n as Fen } = own.get(employeeId) ?? {};
        const one = {
          employeeId,
          halfYear: each,
          months,
          standard,
          deducted,
          before: before.get(employeeId) ?? (0n as Fen),
        };
        if (each === halfYear || dueOf(one) !== 0n) settled.push(one);
      }
    }
    return settled.sort((a, b) => (a.employeeId + a.halfYear < b.employeeId + b.halfYear ? -1 : 1));
  }

  async #settle(halfYear: string, upheld: ReadonlySet<string>, now: Instant) {
    const period = parsePeriod(halfYear);
    const all = await this.situations.ofGroup(monthsOf(period), now);
    const group = without(groupOf(all, this.rulebook, now), upheld);
    const results = assessGroup(group, this.rulebook, period);
    return new Map(results.flatMap(({ id, stipend }) => (stipend ? [[id, stipend] as const] : [])));
  }
}
