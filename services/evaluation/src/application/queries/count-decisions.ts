import { shiftMonth } from '@goldkey/kernel';
import type { Clock } from '../ports.js';
import type { DecisionKind, DecisionsReader } from '../waiting-ports.js';
import { runningMonth } from './months.js';

/** How much of a kind waits for this very person to decide it. */
export class CountDecisions {
  constructor(
    private readonly reader: DecisionsReader,
    private readonly clock: Clock,
  ) {}

  async run(kind: DecisionKind, selves: readonly string[]): Promise<{ readonly count: number }> {
    const at = this.clock.now();
    const month = shiftMonth(runningMonth(at), -1);
    return { count: await this.reader.count({ kind, selves, at, month }) };
  }
}
