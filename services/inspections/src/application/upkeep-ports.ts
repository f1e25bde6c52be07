import type { Day, Decision } from '@goldkey/kernel';
import type { UpkeepProgramme, UpkeepProgrammeEvent } from '../domain/upkeep-programme/upkeep-programme.js';
import type { UpkeepWork, UpkeepWorkEvent } from '../domain/upkeep-work/upkeep-work.js';
import type { Records } from './fieldwork-ports.js';
import type { Kept } from './ports.js';

export interface UpkeepProgrammeStore extends Records<UpkeepProgramme, UpkeepProgrammeEvent> {
  /** Those that hold on a day of the span or held before it, by kind and name. */
  ofProperty(propertyId: string): Promise<readonly UpkeepProgramme[]>;
}

export interface UpkeepWorkStore extends Records<UpkeepWork, UpkeepWorkEvent> {
  /** Two who say at once that a programme's work of a day is done are decided one after the other. */
  take(
    work: { readonly programmeId: string; readonly day: Day },
    decide: (known: UpkeepWork | undefined) => Decision<UpkeepWorkEvent>,
  ): Promise<Kept<UpkeepWork>>;
  /** The work of the span's days, both ends included. */
  ofDays(propertyId: string, first: Day, last: Day): Promise<readonly UpkeepWork[]>;
}
