import { addDays, type Day, dayOf, type Instant } from '@goldkey/kernel';
import { isReminded, remindedAhead } from '../reminding.js';

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

/** How often: every so many days, or every so many units of the meter. */
export type Every = { readonly days: number } | { readonly units: number };

/** A check that comes back. */
export interface PeriodicCheck {
  readonly checkId: string;
  readonly title: string;
  readonly every: Every;
}

/** A check that was made. */
export interface CheckMade {
  readonly checkId: string;
  readonly at: Instant;
  /** The local day, from which the next one is reckoned. */
  readonly day: Day;
  readonly by: string;
  readonly result: 'in-order' | 'failed';
  readonly meter?: number;
  readonly note?: string;
  readonly photos: readonly string[];
}

/** A piece of equipment, a run of pipes or cables, or a shut-off point. */
export interface Equipment {
  readonly id: string;
  readonly propertyId: string;
  /** What its label says; unique in the property. */
  readonly code: string;
  readonly name: string;
  readonly kind: EquipmentKind;
  readonly place: string;
  /** What it serves, or where it runs. */
  readonly serves?: string;
  /** The day from which its first checks are reckoned. */
  readonly since: Day;
  /** What its meter counts: hours, starts, kWh; absent: it has none. */
  readonly meterUnit?: string;
  readonly checks: readonly PeriodicCheck[];
  /** The last of each check. */
  readonly made: readonly CheckMade[];
  /** The highest reading known, and when. */
  readonly meter?: { readonly value: number; readonly at: Instant };
  /** When a check fell due by the meter; absent: none is. */
  readonly meterDueAt?: Instant;
  readonly retiredAt?: Instant;
  /** Account that took it out of use; older ones do not tell. */
  readonly retiredBy?: string;
}

export type EquipmentEvent = {
  readonly type:
    | 'EquipmentRegistered'
    | 'EquipmentCorrected'
    | 'EquipmentChecked'
    | 'MeterRead'
    | 'EquipmentRetired'
    | 'EquipmentReinstated';
  readonly eventId: string;
  readonly at: Instant;
  readonly equipment: Equipment;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** The equipment after an event. */
export const evolveEquipment = (_known: Equipment | undefined, event: EquipmentEvent): Equipment => event.equipment;

/** When a check is next to be made: on a day, or at a reading. */
export interface CheckDue {
  readonly checkId: string;
  readonly title: string;
  readonly dueOn?: Day;
  readonly dueAtMeter?: number;
  /** Units until then; below 0: past it. */
  readonly unitsLeft?: number;
}

/** What is next of every check; nothing of a retired one. */
export const checksDue = ({ checks, made, since, meter, retiredAt }: Equipment): readonly CheckDue[] =>
  retiredAt !== undefined
    ? []
    : checks.map(({ checkId, title, every }) => {
        const last = made.find((one) => one.checkId === checkId);
        if ('days' in every) return { checkId, title, dueOn: addDays(last?.day ?? since, every.days) };
        const dueAtMeter = (last?.meter ?? 0) + every.units;
        return { checkId, title, dueAtMeter, unitsLeft: dueAtMeter - (meter?.value ?? 0) };
      });

/** The first day on which a check falls due, and whether one is due by the meter. */
export const nextOf = (equipment: Equipment): { readonly dueOn?: Day; readonly isDueByMeter: boolean } => {
  const due = checksDue(equipment);
  const [dueOn] = due.flatMap((check) => check.dueOn ?? []).sort();
  return {
    ...(dueOn && { dueOn }),
    isDueByMeter: due.some(({ unitsLeft }) => unitsLeft !== undefined && unitsLeft <= 0),
  };
};

/**
 * By when somebody is to check it next, and from which day on to remind of it: the first check by days, or the day on which one fell
 * due by the meter. Checks that come back within days remind nobody.
 */
export const remindedOf = (
  equipment: Equipment,
  zone: string,
): { readonly dueOn: Day; readonly remindOn: Day } | undefined => {
  const { checks, meterDueAt } = equipment;
  const byDays = checksDue(equipment).flatMap(({ checkId, dueOn }) => {
    const every = checks.find((check) => check.checkId === checkId)?.every;
    if (dueOn === undefined || every === undefined || !('days' in every) || !isReminded(every.days)) return [];
    return [{ dueOn, remindOn: addDays(dueOn, -remindedAhead(every.days)) }];
  });
  const fell = meterDueAt === undefined ? undefined : dayOf(meterDueAt, zone);
  const byMeter = fell === undefined ? [] : [{ dueOn: fell, remindOn: fell }];
  return [...byMeter, ...byDays].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))[0];
};
