import { type Acting, type Fen, type Outcome, refuse } from '@goldkey/kernel';
import { type Rulebook, versionOn } from '@goldkey/rulebook';
import { BEGINNING, chainOf, type Digest } from '../domain/closing/chain.js';
import type { Closed, ClosingPlace, Frozen } from '../domain/closing/closing.js';
import { closeMonth, mayClose } from '../domain/closing/decide.js';
import type { ClosableProperty, ClosingStore } from './closing-ports.js';
import type { Clock } from './ports.js';

export interface CloseMonthCommand extends ClosingPlace, Acting {
  /** Why the month is closed all the same: by who submitted it, or with something in dispute. */
  readonly reason?: string;
}

/**
 * Closes a month: freezes the version of the rulebook, the events that counted and every line, in a chain of hashes that
 * covers the month closed before. Judging is held up meanwhile, so nothing comes between.
 */
export class CloseMonth {
  constructor(
    private readonly closings: ClosingStore,
    private readonly rulebook: Rulebook,
    private readonly digest: Digest,
    private readonly clock: Clock,
  ) {}

  async run({ propertyId, month, by, selves, reason }: CloseMonthCommand): Promise<Outcome<Closed>> {
    const property = await this.closings.property(propertyId);
    if (!property) return refuse('evaluation.property-not-found', { propertyId });
    await this.closings.hold(propertyId);
    const at = this.clock.now();
    const place = { propertyId, month };
    const obstacles = await this.closings.obstacles(property, month, at);
    const outcome = mayClose(await this.closings.find(place), place, obstacles, { by, selves, reason });
    if (!outcome.accepted) return outcome;
    const { frozen, lines } = await this.#freeze(property, place);
    const closed = closeMonth(outcome.value, frozen, obstacles, { by, at, reason });
    await this.closings.close(closed, lines, property.zone);
    return { accepted: true, value: closed };
  }

  async #freeze(property: ClosableProperty, { propertyId, month }: ClosingPlace) {
    const { lines, facts, lastFact, previous } = await this.closings.toFreeze(property, month);
    const head = {
      propertyId,
      month,
      number: (previous?.number ?? 0) + 1,
      rulebook: versionOn(this.rulebook.versions, `${month}-01` as never).id,
      facts: facts.length,
      factsHash: this.digest(facts.join('\n')),
    };
    const previousHash = previous?.hash ?? BEGINNING;
    const chain = chainOf(head, lines, previousHash, this.digest);
    const { number, rulebook, factsHash } = head;
    const frozen: Frozen = {
      number,
      rulebook,
      lastFact,
      facts: facts.length,
      factsHash,
      entries: lines.length,
      points: lines.reduce((sum, { points }) => sum + points, 0),
      fine: lines.reduce((sum, { fine }) => sum + fine, 0n) as Fen,
      previousHash,
      hash: chain.hash,
    };
    return { frozen, lines: chain.lines };
  }
}
