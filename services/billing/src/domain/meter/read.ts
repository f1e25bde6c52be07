import {
  accept,
  addDays,
  addRatios,
  compareRatios,
  type Day,
  type Decision,
  daysBetween,
  type Month,
  multiplyRatios,
  type Ratio,
  type Recording,
  ratio,
  ratioToText,
  reduced,
  refuse,
  roundHalfUp,
} from '@goldkey/kernel';
import type { HeldReason, Meter, MeterEvent, Reading } from './meter.js';

/** A reading is held back where it says more than this many times what the meter used a day before. */
const IMPLAUSIBLE_TIMES = reduced(3n, 1n);
/** Below this much a day nothing is implausible: a home that stood empty is lived in again. */
const UNREMARKABLE_A_DAY = reduced(1n, 1n);

const minus = (one: string | Ratio, other: string | Ratio): Ratio => {
  const [a, b] = [one, other].map((each) => (typeof each === 'string' ? ratio(each) : each)) as [Ratio, Ratio];
  return addRatios(a, { ...b, numerator: -b.numerator });
};
const range = (meter: Meter): Ratio => reduced(10n ** BigInt(meter.digits), 1n);
const isBelowZero = ({ numerator }: Ratio): boolean => numerator < 0n;

interface Counted {
  /** Before the factor. */
  readonly used: Ratio;
  readonly rolledOver: boolean;
  readonly heldFor?: HeldReason;
}

/**
 * What the register counted since it was last seen, less what was estimated since then: below zero where the estimate was too
 * high. A register that shows less than when it was last seen rolled over, or was read wrong.
 */
const counted = (meter: Meter, value: string, day: Day): Counted => {
  const since = minus(value, meter.lastSeen.value);
  const rolledOver = isBelowZero(since);
  const total = rolledOver ? addRatios(since, range(meter)) : since;
  const used = minus(total, meter.estimated ?? '0');
  const daily = reduced(total.numerator, total.denominator * BigInt(Math.max(daysBetween(meter.lastSeen.day, day), 1)));
  const known = meter.daily === undefined ? undefined : multiplyRatios(ratio(meter.daily), IMPLAUSIBLE_TIMES);
  const isHigh = known !== undefined && compareRatios(daily, known) > 0 && compareRatios(daily, UNREMARKABLE_A_DAY) > 0;
  // Without anything to compare with, most of the register in one step is rather a slip of the pen than a roll-over.
  const isOdd =
    rolledOver && known === undefined && compareRatios(total, multiplyRatios(range(meter), reduced(1n, 2n))) > 0;
  const heldFor: HeldReason | undefined = rolledOver && (isHigh || isOdd) ? 'backwards' : isHigh ? 'high' : undefined;
  return { used, rolledOver, ...(heldFor !== undefined && { heldFor }) };
};

/** How much a day, to six places, as a guide for estimates and for what is plausible. */
const dailyOf = (used: Ratio, from: Day, until: Day): string => {
  const days = BigInt(Math.max(daysBetween(from, until), 1));
  const millionths = roundHalfUp(reduced(used.numerator * 1_000_000n, used.denominator * days));
  return ratioToText(reduced(millionths, 1_000_000n));
};

interface Taken {
  readonly reading: Reading;
  /** Before the factor, since the last that was seen. */
  readonly seen: Ratio;
  /** Units that were estimated, before the factor. */
  readonly guessed?: bigint;
}

/** What a reading changes of a meter. */
const standingOf = ({ last, lastSeen, estimated, daily, carried }: Meter): NonNullable<Reading['before']> => ({
  ...{ last, lastSeen },
  ...(estimated !== undefined && { estimated }),
  ...(daily !== undefined && { daily }),
  ...(carried !== undefined && { carried }),
});

/** The meter after an accepted reading, and what is charged for it: what was carried over from the meter before comes with it. */
const after = (
  meter: Meter,
  { reading, seen, guessed = 0n }: Taken,
): Pick<MeterEvent, 'meter' | 'reading' | 'usage'> => {
  const { day, value, kind } = reading;
  const { carried, held: _held, estimated = '0', ...rest } = meter;
  const isSeen = kind !== 'estimate';
  const next: Meter = {
    ...rest,
    last: { day, value, kind: isSeen ? 'actual' : 'estimate' },
    ...(isSeen
      ? { lastSeen: { day, value }, daily: dailyOf(seen, meter.lastSeen.day, day) }
      : { estimated: ratioToText(addRatios(ratio(estimated), reduced(guessed, 1n))) }),
  };
  const quantity =
    carried === undefined ? reading.consumption : ratioToText(minus(reading.consumption, `-${carried.quantity}`));
  const usage = {
    propertyId: meter.propertyId,
    householdId: meter.householdId,
    feeItemId: meter.feeItemId,
    chargeMonth: reading.chargeMonth,
    from: carried?.from ?? addDays(meter.last.day, 1),
    until: day,
    quantity,
    source: isSeen ? ('meter' as const) : ('estimate' as const),
    readingId: reading.id,
  };
  return { meter: next, reading: { ...reading, before: standingOf(meter) }, usage };
};

const refuseReading = (meter: Meter, day: Day, today: Day): Decision<never> | undefined => {
  if (meter.state === 'removed') return refuse('billing.meter-removed', { code: meter.code });
  if (meter.held !== undefined) return refuse('billing.reading-waits', { readingId: meter.held.id });
  if (day <= meter.last.day) return refuse('billing.reading-not-later-invalid', { day: meter.last.day });
  return day > today ? refuse('billing.day-ahead-invalid', {}) : undefined;
};

export interface ReadMeter extends Recording {
  readonly readingId: string;
  readonly day: Day;
  readonly value: string;
  readonly chargeMonth: Month;
  readonly today: Day;
  readonly by: string;
  readonly note?: string;
  readonly photos?: readonly string[];
}

/** Somebody reads the meter. What cannot well be is held back: nothing is charged until somebody confirms it. */
export const readMeter = (meter: Meter, command: ReadMeter): Decision<MeterEvent> => {
  const { readingId, day, value, chargeMonth, today, by, note, photos = [], eventId, at } = command;
  const refused = refuseReading(meter, day, today);
  if (refused !== undefined) return refused;
  if (compareRatios(ratio(value), range(meter)) >= 0)
    return refuse('billing.reading-too-long-invalid', { digits: meter.digits });
  const { used, rolledOver, heldFor } = counted(meter, value, day);
  const reading: Reading = {
    id: readingId,
    meterId: meter.id,
    propertyId: meter.propertyId,
    day,
    value,
    kind: 'actual',
    state: heldFor === undefined ? 'accepted' : 'held',
    chargeMonth,
    consumption: ratioToText(multiplyRatios(used, ratio(meter.factor))),
    rolledOver,
    ...(heldFor !== undefined && { heldFor }),
    readBy: by,
    ...(note !== undefined && { note }),
    ...(photos.length > 0 && { photos }),
  };
  if (heldFor !== undefined) {
    return accept({ type: 'ReadingHeld', eventId, at, meter: { ...meter, held: reading }, reading });
  }
  return accept({ type: 'MeterRead', eventId, at, ...after(meter, { reading, seen: seenOf(meter, reading) }) });
};

/** What was used since the last that was seen, before the factor. */
const seenOf = (meter: Meter, { value, rolledOver }: Pick<Reading, 'value' | 'rolledOver'>): Ratio => {
  const since = minus(value, meter.lastSeen.value);
  return rolledOver ? addRatios(since, range(meter)) : since;
};

export interface EstimateMeter extends Omit<ReadMeter, 'value'> {}

/** Nobody could read it: what it used a day before is taken for the days since, until somebody reads it. */
export const estimateMeter = (meter: Meter, command: EstimateMeter): Decision<MeterEvent> => {
  const { readingId, day, chargeMonth, today, by, note, photos = [], eventId, at } = command;
  const refused = refuseReading(meter, day, today);
  if (refused !== undefined) return refused;
  if (meter.daily === undefined) return refuse('billing.nothing-to-estimate-by', { code: meter.code });
  const days = BigInt(daysBetween(meter.last.day, day));
  // Whole units, as a register would show them.
  const units = roundHalfUp(multiplyRatios(ratio(meter.daily), reduced(days, 1n)));
  const sum = addRatios(ratio(meter.last.value), reduced(units, 1n));
  const value = compareRatios(sum, range(meter)) >= 0 ? minus(sum, range(meter)) : sum;
  const reading: Reading = {
    id: readingId,
    meterId: meter.id,
    propertyId: meter.propertyId,
    day,
    value: ratioToText(value),
    kind: 'estimate',
    state: 'accepted',
    chargeMonth,
    consumption: ratioToText(multiplyRatios(reduced(units, 1n), ratio(meter.factor))),
    rolledOver: compareRatios(sum, range(meter)) >= 0,
    readBy: by,
    ...(note !== undefined && { note }),
    ...(photos.length > 0 && { photos }),
  };
  return accept({
    type: 'MeterEstimated',
    eventId,
    at,
    ...after(meter, { reading, seen: reduced(0n, 1n), guessed: units }),
  });
};

export interface SettleHeld extends Recording {
  readonly readingId: string;
  readonly act: 'confirm' | 'dismiss';
  readonly note?: string;
}

/** A reading that was held back is right after all, or it is not. */
export const settleHeld = (meter: Meter, { readingId, act, note, eventId, at }: SettleHeld): Decision<MeterEvent> => {
  const { held, ...rest } = meter;
  if (held?.id !== readingId) return refuse('billing.reading-not-found', { id: readingId });
  const said = note === undefined ? held : { ...held, note };
  if (act === 'dismiss')
    return accept({ type: 'ReadingDismissed', eventId, at, meter: rest, reading: { ...said, state: 'dismissed' } });
  const reading: Reading = { ...said, state: 'accepted' };
  return accept({ type: 'ReadingConfirmed', eventId, at, ...after(meter, { reading, seen: seenOf(meter, reading) }) });
};

export interface RemoveMeter extends Recording {
  readonly readingId: string;
  readonly day: Day;
  readonly value: string;
  readonly today: Day;
  readonly by: string;
  readonly chargeMonth: Month;
}

/** What a meter leaves to the one that takes its place: counted and not yet charged for, and since when. */
export interface Removed {
  readonly event: MeterEvent;
  readonly carried: { readonly from: Day; readonly quantity: string };
}

/**
 * The meter is taken out with a last reading. What it counted is charged with the first reading of the meter after it, so that a
 * month has one quantity and its tiers are not begun twice.
 */
export const removeMeter = (meter: Meter, command: RemoveMeter): { readonly removed: Removed } | Decision<never> => {
  const decided = readMeter(meter, command);
  if (!decided.accepted) return decided;
  const [event] = decided.events;
  if (event === undefined || event.type === 'ReadingHeld') return refuse('billing.reading-implausible', {});
  const { usage, reading } = event;
  const gone: Meter = { ...event.meter, state: 'removed', removedOn: command.day };
  return {
    removed: {
      event: {
        type: 'MeterRemoved',
        eventId: command.eventId,
        at: command.at,
        meter: gone,
        ...(reading && { reading: { ...reading, kind: 'final' as const } }),
      },
      carried: { from: usage?.from ?? command.day, quantity: usage?.quantity ?? '0' },
    },
  };
};

export interface InstallMeter extends Recording {
  readonly meter: Pick<
    Meter,
    'id' | 'propertyId' | 'householdId' | 'feeItemId' | 'code' | 'digits' | 'factor' | 'installedOn'
  >;
  readonly value: string;
  readonly carried?: Meter['carried'];
}

/** A meter begins to count. */
export const installMeter = (sameCode: Meter | undefined, command: InstallMeter): Decision<MeterEvent> => {
  const { meter: said, value, carried, eventId, at } = command;
  if (sameCode !== undefined) return refuse('billing.meter-code-taken', { code: said.code, meterId: sameCode.id });
  const first = { day: said.installedOn, value };
  const meter: Meter = {
    ...said,
    state: 'in-use',
    last: { ...first, kind: 'actual' },
    lastSeen: first,
    ...(carried !== undefined && { carried }),
  };
  if (compareRatios(ratio(value), range(meter)) >= 0)
    return refuse('billing.reading-too-long-invalid', { digits: said.digits });
  return accept({ type: 'MeterInstalled', eventId, at, meter });
};
