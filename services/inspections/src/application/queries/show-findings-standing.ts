import { dayOf, type Instant, instant, monthOf } from '@goldkey/kernel';
import { type AgeSpan, ageing, type Heat, heatOf } from '../../domain/finding/ageing.js';
import type { OversightReader, RepeatedKind } from '../oversight-ports.js';
import { spanOf } from './show-supervision-month.js';

const DAY_MS = 86_400_000;
const PLACES = 12;
const CATEGORIES = 6;
/** Months are those of most properties where the question is about several. */
const USUAL_ZONE = 'Asia/Shanghai';

export interface FindingsStanding {
  readonly days: number;
  readonly ages: readonly AgeSpan[];
  readonly heat: Heat;
  readonly repeated: readonly RepeatedKind[];
}

/** How old open findings are, where which kinds come together, and which come again. */
export class ShowFindingsStanding {
  constructor(
    private readonly reader: OversightReader,
    private readonly clock: { now(): Instant },
  ) {}

  /** Over the last so many days; the ages are of everything that is open, whenever it was raised. */
  async run(propertyId: string | undefined, days: number): Promise<FindingsStanding> {
    const now = this.clock.now();
    const span = { from: instant(now - days * DAY_MS), until: now };
    const month = spanOf(monthOf(dayOf(now, USUAL_ZONE)), USUAL_ZONE);
    const open = await this.reader.openSince(propertyId);
    const cells = await this.reader.heat(propertyId, span);
    return {
      days,
      ages: ageing(open, now),
      heat: heatOf(cells, { places: PLACES, categories: CATEGORIES }),
      repeated: await this.reader.repeated(propertyId, span, month),
    };
  }
}
