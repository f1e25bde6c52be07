import type { Instant } from '@goldkey/kernel';
import { type Fact, isWithdrawal, type Withdrawal } from '@goldkey/rulebook';
import { askedMatters } from './asked-matters.js';
import { assignedMatters } from './assigned-matters.js';
import { ORGANISATION_KINDS } from './changed-places.js';
import type { AskMarks, Clock, Collected, FactStore, Organisations } from './ports.js';
import type { SpreadFacts } from './spread-facts.js';

const kindOf = (fact: Fact | Withdrawal): string => (isWithdrawal(fact) ? fact.withdraws : fact.kind);
const isFact = (fact: Fact | Withdrawal): fact is Fact => !isWithdrawal(fact);

/**
 * Takes in what the services tell: keeps the facts and marks what has to be judged again, in one transaction. Order of
 * arrival and copies do not matter, so the same events may come again.
 */
export class CollectFacts {
  constructor(
    private readonly facts: FactStore,
    private readonly organisations: Organisations,
    private readonly spread: SpreadFacts,
    private readonly clock: Clock,
    private readonly asks: AskMarks,
  ) {}

  async run(collected: readonly Collected[]): Promise<void> {
    const now = this.clock.now();
    const reorganises = collected.some(({ fact }) => fact !== undefined && ORGANISATION_KINDS.has(kindOf(fact)));
    const held = reorganises ? await this.organisations.hold(now) : undefined;
    const changed = await this.facts.keep(collected);
    if (changed.length === 0) return;
    const related = await this.facts.related(changed);
    await this.#mark([...changed, ...related], now);
    const known = held ? await held.changed() : await this.organisations.now(now);
    await this.spread.run([...changed.filter(isFact), ...related], known, now, held?.before);
  }

  async #mark(facts: readonly (Fact | Withdrawal)[], now: Instant): Promise<void> {
    const [due, given] = [askedMatters(facts), assignedMatters(facts, now)];
    const both = { asked: [...due.asked, ...given.asked], touched: [...due.touched, ...given.touched] };
    await this.asks.mark(both, now);
  }
}
