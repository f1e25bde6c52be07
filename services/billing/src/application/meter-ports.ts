import type { Decision, Outcome, Recording } from '@goldkey/kernel';
import type { Meter, MeterEvent, Reading } from '../domain/meter/meter.js';
import type { Removed } from '../domain/meter/read.js';
import type { Withdrawal } from '../domain/withdrawal.js';
import type { Kept, Target } from './ports.js';

export interface MeterStore {
  install(
    key: Pick<Meter, 'propertyId' | 'code'>,
    decide: (sameCode: Meter | undefined) => Decision<MeterEvent>,
  ): Promise<Kept<Meter>>;
  /** Keeps the meter, the reading and what is charged for it in one transaction. */
  change(target: Target, decide: (meter: Meter) => Decision<MeterEvent>): Promise<Kept<Meter>>;
  /** As `change`, by the reading that waits at the meter. */
  settleHeld(readingId: string, decide: (meter: Meter) => Decision<MeterEvent>): Promise<Kept<Meter>>;
  /** A reading goes back with what was to be charged for it; nobody bills it meanwhile. */
  withdraw(
    target: Target,
    readingId: string,
    said: Recording & Omit<Withdrawal, 'at'>,
    decide: (meter: Meter, reading: Reading, isBilled: boolean) => Decision<MeterEvent>,
  ): Promise<Kept<Meter>>;
  /** The old one out and the new one in, or neither; `install` is told what the old one left. */
  replace(
    target: Target,
    newCode: string,
    remove: (meter: Meter) => { readonly removed: Removed } | Decision<never>,
    install: (old: Meter, carried: Removed['carried'], sameCode: Meter | undefined) => Decision<MeterEvent>,
  ): Promise<Outcome<{ readonly state: Meter; readonly version: number }>>;
  /** Where a meter of the caller's scope hangs. */
  propertyOf(id: string): Promise<string | undefined>;
  /** In use, of the property, by their codes on the plate. */
  idsByCode(propertyId: string, codes: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
