import {
  addDays,
  daysOf,
  endOfDay,
  type Instant,
  type Month,
  type Outcome,
  type Recorder,
  refused,
  startOfDay,
} from '@goldkey/kernel';
import type { CatalogueLine } from '../../domain/catalogue/catalogue.js';
import type { CostSheet } from '../../domain/catalogue/margin.js';
import { isStoppedBefore } from '../../domain/item/item.js';
import { judgeMonth, type Reckoning } from '../../domain/reckoning/reckoning.js';
import type { FindListInForce } from '../catalogue/find-list-in-force.js';
import type { ItemStore } from '../catalogue-ports.js';
import type { Directory } from '../ports.js';
import type { ReckoningStore } from '../reckoning-ports.js';

export interface JudgeMonthCommand {
  readonly propertyId: string;
  readonly month: Month;
  /** By item: what the month really cost. */
  readonly costs: Readonly<Record<string, CostSheet>>;
}

/** Judges every paid item of the month's list that is not judged yet, and had not ended before; a loss is told (C-07). */
export class JudgeMonth {
  constructor(
    private readonly reckonings: ReckoningStore,
    private readonly items: Pick<ItemStore, 'find'>,
    private readonly inForce: FindListInForce,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ propertyId, month, costs }: JudgeMonthCommand): Promise<Outcome<readonly Reckoning[]>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('convenience.property-not-found', { propertyId });
    const { first, last } = daysOf(month);
    const { timeZone } = property;
    const span = { from: startOfDay(first, timeZone), until: startOfDay(addDays(last, 1), timeZone) };
    const list = await this.inForce.run(propertyId, endOfDay(last, timeZone));
    if (list === undefined) return refused('convenience.list-not-found', { propertyId });
    const judged = await this.reckonings.judged(propertyId, month);
    const lines = list.lines.filter(({ charged, itemId }) => charged && !judged.has(itemId));
    const ended = await this.#endedBefore(propertyId, lines, span.from);
    const fresh: Reckoning[] = [];
    for (const line of lines) {
      const { itemId } = line;
      const figures = await this.reckonings.figures(itemId, span);
      if (figures.units === 0 && ended.has(itemId)) continue;
      const command = { propertyId, month, line, figures, costs: costs[itemId], timeZone };
      const recording = this.recorder.recording(undefined);
      const outcome = await this.reckonings.judge({ itemId, month }, (known) =>
        judgeMonth(known, { ...recording, ...command }),
      );
      if (!outcome.accepted) return outcome;
      fresh.push(outcome.value.state);
    }
    return { accepted: true, value: fresh };
  }

  /** Items of the list that the general manager had ended when the month began; the list says so from its next revision on. */
  async #endedBefore(propertyId: string, lines: readonly CatalogueLine[], from: Instant): Promise<ReadonlySet<string>> {
    const items = await this.items.find(
      propertyId,
      lines.map(({ itemId }) => itemId),
    );
    return new Set(items.filter((item) => isStoppedBefore(item, from)).map(({ id }) => id));
  }
}
