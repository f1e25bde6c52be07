import { type Instant, instant } from '@goldkey/kernel';
import type { FindingCategory, OversightReader } from '../oversight-ports.js';

/** A word that nobody has used for so long is offered no more. */
const REMEMBERED_MS = 366 * 86_400_000;

/** The words that findings are called by, so that one kind gets one word: repeats are counted by it (M-18). */
export class ListFindingCategories {
  constructor(
    private readonly reader: Pick<OversightReader, 'categories'>,
    private readonly clock: { now(): Instant },
  ) {}

  /** The most used first; of one property, or of all in scope. */
  run(propertyId: string | undefined): Promise<readonly FindingCategory[]> {
    return this.reader.categories(propertyId, instant(this.clock.now() - REMEMBERED_MS));
  }
}
