import type { Month } from '@goldkey/kernel';
import type { ClosedMonth } from '../domain/measure/measure.js';

/** Reads the months that are closed, within the caller's scope; the first one first. */
export interface ClosedMonthReader {
  of(propertyId: string, months: readonly Month[]): Promise<readonly ClosedMonth[]>;
}
