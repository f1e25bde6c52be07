import { type Day, dayOf, type Instant, ratioToText, reduced } from '@goldkey/kernel';
import type { IncidentKind } from '../incident/incident.js';

/** What the records of a property come to over some days, for the cards of positions (rulebook 6; docs/adr/0074). */

export const MEASURES = ['public-order', 'emergency-drills', 'car-park-accidents'] as const;
export type Measure = (typeof MEASURES)[number];

/** Emergencies by which public order is measured. */
export const ORDER_KINDS: readonly IncidentKind[] = ['crime', 'crowd'];

export interface MeasuredRecord {
  readonly kind: 'incident' | 'emergency-drill' | 'car-park-matter';
  readonly id: string;
  /** The day: no words of the record, and nobody's name. */
  readonly name: Day;
  /** Of a share: its part of the two numbers. */
  readonly part?: number;
  readonly whole?: number;
}

export interface MeasuredFigure {
  readonly measure: Measure;
  /** Exact text; absent where there was nothing to count. */
  readonly value?: string;
  readonly part?: number;
  readonly whole?: number;
  readonly records: readonly MeasuredRecord[];
}

/** Something that happened, and is counted. */
export interface Happening {
  readonly id: string;
  readonly at: Instant;
}

/** How often something happened: none is none, which is a figure. */
export const countFigure = (
  measure: 'public-order' | 'car-park-accidents',
  happenings: readonly Happening[],
  zone: string,
): MeasuredFigure => {
  const kind = measure === 'public-order' ? 'incident' : 'car-park-matter';
  return {
    measure,
    value: String(happenings.length),
    part: happenings.length,
    records: happenings.map(({ id, at }) => ({ kind, id, name: dayOf(at, zone) })),
  };
};

/** A drill that was planned and not called off. */
export interface PlannedDrill {
  readonly id: string;
  readonly plannedOn: Day;
  readonly heldAt?: Instant;
}

/** Drills that were held by the last day, of those that were planned by it; without a plan there is no figure. */
export const drillFigure = (drills: readonly PlannedDrill[], last: Day, zone: string): MeasuredFigure => {
  const records = drills.map(({ id, plannedOn, heldAt }): MeasuredRecord & { readonly part: number } => {
    const part = heldAt !== undefined && dayOf(heldAt, zone) <= last ? 1 : 0;
    return { kind: 'emergency-drill', id, name: plannedOn, part, whole: 1 };
  });
  if (records.length === 0) return { measure: 'emergency-drills', records };
  const part = records.reduce((sum, record) => sum + record.part, 0);
  const whole = records.length;
  const value = ratioToText(reduced(BigInt(part), BigInt(whole)));
  return { measure: 'emergency-drills', value, part, whole, records };
};
