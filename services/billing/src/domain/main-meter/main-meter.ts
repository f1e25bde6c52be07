import type { Day, Instant, Month } from '@goldkey/kernel';
import type { MeterPoint } from '../meter/meter.js';
import type { Withdrawal } from '../withdrawal.js';

/** The utility's own meter, by which a property pays; or one that counts what is used in common: lamps, pumps, gardens. */
export const MAIN_METER_KINDS = ['main', 'common'] as const;
export type MainMeterKind = (typeof MAIN_METER_KINDS)[number];

/** What a main meter showed on a day. */
export interface MainReading extends MeterPoint {
  readonly id: string;
  /** The month that it is counted in. */
  readonly month: Month;
  /** Used since the reading before, factor included. */
  readonly consumption: string;
  readonly rolledOver: boolean;
  readonly readBy: string;
  readonly note?: string;
  /** It counts no more. */
  readonly withdrawn?: Withdrawal;
}

/**
 * Counts what goes into a supply area, or what is used in common there. Below it hang the meters of the fee item that are in the
 * homes of these buildings.
 */
export interface MainMeter {
  readonly id: string;
  readonly propertyId: string;
  readonly kind: MainMeterKind;
  /** On its plate; unique among the main meters of the property that are in use. */
  readonly code: string;
  /** Where it is and what it counts. */
  readonly place: string;
  readonly feeItemId: string;
  /** In their order; absent: all of the property. */
  readonly buildings?: readonly string[];
  /** Whole digits of its register: at 10 to this power it begins again at 0. */
  readonly digits: number;
  readonly factor: string;
  readonly installedOn: Day;
  /** What it showed then. */
  readonly first: string;
  readonly state: 'in-use' | 'removed';
  readonly removedOn?: Day;
  /** The oldest first. */
  readonly readings: readonly MainReading[];
}

export interface MainMeterEvent {
  readonly type:
    | 'MainMeterInstalled'
    | 'MainMeterRead'
    | 'MainReadingWithdrawn'
    | 'MainMeterRemoved'
    | 'MainRemovalWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly mainMeter: MainMeter;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const evolveMainMeter = (_state: MainMeter | undefined, { mainMeter }: MainMeterEvent): MainMeter => mainMeter;

/** What it showed last, of what counts. */
export const lastOf = ({ readings, installedOn, first }: MainMeter): MeterPoint =>
  readings.findLast(({ withdrawn }) => withdrawn === undefined) ?? { day: installedOn, value: first };
