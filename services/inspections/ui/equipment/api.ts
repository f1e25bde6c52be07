import type { CourseLine } from '@goldkey/ui';

export const EQUIPMENT = '/api/inspections/equipment';
export const equipmentPath = (id: string): string => `${EQUIPMENT}/${encodeURIComponent(id)}`;

export const EQUIPMENT_KINDS = [
  'pump',
  'lift',
  'power',
  'generator',
  'fire',
  'air',
  'security',
  'pipe-run',
  'cable-run',
  'shut-off',
  'other',
] as const;
export type EquipmentKind = (typeof EQUIPMENT_KINDS)[number];

export type Every = { readonly days: number } | { readonly units: number };

export interface PeriodicCheck {
  readonly checkId: string;
  readonly title: string;
  readonly every: Every;
}

/** When a check is next to be made: on a day, or at a reading. */
export interface CheckDue {
  readonly checkId: string;
  readonly title: string;
  readonly dueOn?: string;
  readonly dueAtMeter?: number;
  readonly unitsLeft?: number;
}

export interface EquipmentLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly code: string;
  readonly name: string;
  readonly kind: EquipmentKind;
  readonly place: string;
  readonly serves?: string;
  readonly since: string;
  readonly meterUnit?: string;
  readonly checks: readonly PeriodicCheck[];
  readonly made: readonly {
    readonly checkId: string;
    readonly at: string;
    readonly result: 'in-order' | 'failed';
    readonly note?: string;
    readonly photos: readonly string[];
  }[];
  readonly meter?: { readonly value: number; readonly at: string };
  readonly retiredAt?: string;
  readonly due: readonly CheckDue[];
  readonly dueOn?: string;
  readonly dueByMeter: boolean;
  readonly version: number;
}

export interface EquipmentRecord extends EquipmentLine {
  readonly history: readonly CourseLine[];
}
