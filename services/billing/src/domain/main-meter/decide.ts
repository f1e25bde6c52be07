import {
  accept,
  addRatios,
  compareRatios,
  type Day,
  type Decision,
  type Month,
  multiplyRatios,
  type Recording,
  ratio,
  ratioToText,
  reduced,
  refuse,
} from '@goldkey/kernel';
import type { FeeItem } from '../fee-item/fee-item.js';
import type { Withdrawal } from '../withdrawal.js';
import { type Area, isSameArea, meet } from './area.js';
import { lastOf, type MainMeter, type MainMeterEvent, type MainReading } from './main-meter.js';

const rangeOf = ({ digits }: Pick<MainMeter, 'digits'>) => reduced(10n ** BigInt(digits), 1n);

const refuseLong = (meter: Pick<MainMeter, 'digits'>, value: string): Decision<never> | undefined =>
  compareRatios(ratio(value), rangeOf(meter)) >= 0
    ? refuse('billing.reading-too-long-invalid', { digits: meter.digits })
    : undefined;

/** Why it cannot count beside those of the property that are in use: its number is taken, or some of its homes hang below another one. */
const refuseBeside = (
  { code, feeItemId, buildings }: Pick<MainMeter, 'code' | 'feeItemId' | 'buildings'>,
  others: readonly MainMeter[],
): Decision<never> | undefined => {
  const same = others.find((one) => one.code === code);
  if (same !== undefined) return refuse('billing.meter-code-taken', { code, meterId: same.id });
  const area: Area = buildings ? { buildings } : {};
  const crossing = others.find((one) => one.feeItemId === feeItemId && !isSameArea(one, area) && meet(one, area));
  return crossing && refuse('billing.supply-areas-cross-invalid', { code: crossing.code });
};

export interface InstallMainMeter extends Recording {
  readonly mainMeter: Omit<MainMeter, 'state' | 'readings'>;
  readonly feeItem: Pick<FeeItem, 'basis' | 'code'>;
  readonly today: Day;
}

/**
 * A main meter begins to count. `others` are those of the property that are in use: two of one fee item count for the same buildings, then
 * they are added, or for none that both have.
 */
export const installMainMeter = (others: readonly MainMeter[], command: InstallMainMeter): Decision<MainMeterEvent> => {
  const { mainMeter: said, feeItem, today, eventId, at } = command;
  const { code, first, installedOn } = said;
  const buildings = said.buildings && [...new Set(said.buildings)].sort();
  if (feeItem.basis !== 'metered') return refuse('billing.not-metered-invalid', { code: feeItem.code });
  if (installedOn > today) return refuse('billing.day-ahead-invalid', {});
  const mainMeter: MainMeter = { ...said, ...(buildings && { buildings }), state: 'in-use', readings: [] };
  const facts = { code, kind: said.kind, day: installedOn, value: first };
  return (
    refuseBeside(mainMeter, others) ??
    refuseLong(said, first) ??
    accept({ type: 'MainMeterInstalled', eventId, at, mainMeter, facts })
  );
};

const refuseRemoved = ({ state, code }: MainMeter): Decision<never> | undefined =>
  state === 'removed' ? refuse('billing.meter-removed', { code }) : undefined;

export interface ReadMainMeter extends Recording {
  readonly readingId: string;
  readonly day: Day;
  readonly value: string;
  readonly month: Month;
  /** The reader saw that the register began again at 0. */
  readonly rolledOver?: boolean;
  readonly note?: string;
  readonly by: string;
  readonly today: Day;
}

/** Somebody reads a main meter. A register that shows less than before rolled over only where the reader says so. */
export const readMainMeter = (meter: MainMeter, command: ReadMainMeter): Decision<MainMeterEvent> => {
  const { readingId, day, value, month, rolledOver = false, note, by, today, eventId, at } = command;
  const last = lastOf(meter);
  const removed = refuseRemoved(meter);
  if (removed !== undefined) return removed;
  if (day <= last.day) return refuse('billing.reading-not-later-invalid', { day: last.day });
  if (day > today) return refuse('billing.day-ahead-invalid', {});
  const long = refuseLong(meter, value);
  if (long !== undefined) return long;
  const isLess = compareRatios(ratio(value), ratio(last.value)) < 0;
  if (isLess !== rolledOver) {
    const facts = { value: last.value };
    return isLess
      ? refuse('billing.main-reading-less-invalid', facts)
      : refuse('billing.main-reading-more-invalid', facts);
  }
  const since = addRatios(ratio(value), { ...ratio(last.value), numerator: -ratio(last.value).numerator });
  const used = isLess ? addRatios(since, rangeOf(meter)) : since;
  const consumption = ratioToText(multiplyRatios(used, ratio(meter.factor)));
  const reading: MainReading = {
    ...{ id: readingId, day, value, month, consumption, rolledOver, readBy: by },
    ...(note !== undefined && { note }),
  };
  const mainMeter = { ...meter, readings: [...meter.readings, reading] };
  const facts = { code: meter.code, day, value, month, consumption };
  return accept({ type: 'MainMeterRead', eventId, at, mainMeter, facts });
};

export interface WithdrawMainReading extends Recording, Omit<Withdrawal, 'at'> {
  readonly readingId: string;
}

/** The last reading was entered wrongly: it stays to be seen and counts no more. The next one counts from the one before. */
export const withdrawMainReading = (meter: MainMeter, command: WithdrawMainReading): Decision<MainMeterEvent> => {
  const { readingId, by, byName, reason, at, eventId } = command;
  const reading = meter.readings.find(({ id }) => id === readingId);
  const removed = refuseRemoved(meter);
  if (removed !== undefined) return removed;
  if (reading === undefined) return refuse('billing.main-reading-not-found', { id: readingId });
  if (reading.withdrawn !== undefined) return refuse('billing.withdrawn-already', {});
  if (meter.readings.findLast(({ withdrawn }) => withdrawn === undefined)?.id !== readingId)
    return refuse('billing.main-reading-not-last', { day: reading.day });
  const withdrawn: MainReading = { ...reading, withdrawn: { at, by, byName, reason } };
  const readings = meter.readings.map((one) => (one.id === readingId ? withdrawn : one));
  const facts = { code: meter.code, day: reading.day, value: reading.value, reason };
  return accept({ type: 'MainReadingWithdrawn', eventId, at, mainMeter: { ...meter, readings }, facts });
};

export interface RemoveMainMeter extends Omit<ReadMainMeter, 'value'> {
  /** What it showed at last; absent: it was read on that day already, or never counted. */
  readonly value?: string;
}

/** A main meter counts no more, and was read for the last time on that day. Another one takes its place as a new one. */
export const removeMainMeter = (meter: MainMeter, command: RemoveMainMeter): Decision<MainMeterEvent> => {
  const { value, day, today, at, eventId } = command;
  const removed = refuseRemoved(meter);
  if (removed !== undefined) return removed;
  const last = lastOf(meter);
  if (day < last.day) return refuse('billing.reading-not-later-invalid', { day: last.day });
  if (day > today) return refuse('billing.day-ahead-invalid', {});
  if (value === undefined && day > last.day) return refuse('billing.last-value-missing-invalid', { day: last.day });
  const read = value === undefined ? undefined : readMainMeter(meter, { ...command, value });
  if (read?.accepted === false) return read;
  const [reading] = read?.events ?? [];
  const mainMeter: MainMeter = { ...(reading?.mainMeter ?? meter), state: 'removed', removedOn: day };
  const shown = reading && { value: reading.facts['value'], consumption: reading.facts['consumption'] };
  return accept({ type: 'MainMeterRemoved', eventId, at, mainMeter, facts: { code: meter.code, day, ...shown } });
};

export interface WithdrawMainRemoval extends Recording {
  readonly reason: string;
}

/** It was removed by mistake, or with a wrong last reading: it counts again beside `others`, which are in use. */
export const withdrawMainRemoval = (
  meter: MainMeter,
  others: readonly MainMeter[],
  { reason, at, eventId }: WithdrawMainRemoval,
): Decision<MainMeterEvent> => {
  const { removedOn: day, ...rest } = meter;
  const { code } = meter;
  if (meter.state !== 'removed') return refuse('billing.meter-in-use', { code });
  const mainMeter: MainMeter = { ...rest, state: 'in-use' };
  const facts = { code, day, reason };
  return refuseBeside(meter, others) ?? accept({ type: 'MainRemovalWithdrawn', eventId, at, mainMeter, facts });
};
