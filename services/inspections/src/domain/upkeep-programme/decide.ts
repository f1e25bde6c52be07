import { accept, type Day, type Decision, isAlike, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Frequency, UpkeepProgramme, UpkeepProgrammeEvent } from './upkeep-programme.js';

type Told = Omit<UpkeepProgrammeEvent, 'eventId' | 'at'>;
const happened = (command: Recording, told: Told): Decision<UpkeepProgrammeEvent> =>
  refuseFuture(command) ?? accept({ ...told, eventId: command.eventId, at: command.at });

export interface DrawUpUpkeepProgramme extends Recording {
  readonly programme: Omit<UpkeepProgramme, 'rhythms'>;
  readonly from: Day;
  readonly frequency: Frequency;
}

/** Work that comes back is written down: what, where, how often and by whom. */
export const drawUpUpkeepProgramme = (
  _none: undefined,
  command: DrawUpUpkeepProgramme,
): Decision<UpkeepProgrammeEvent> => {
  const { from, frequency } = command;
  const { until } = command.programme;
  if (until !== undefined && until < from) return refuse('inspections.upkeep-days-invalid', { from, until });
  const programme: UpkeepProgramme = { ...command.programme, rhythms: [{ from, frequency }] };
  return happened(command, { type: 'UpkeepProgrammeDrawnUp', programme, facts: { kind: programme.kind, from } });
};

export interface ChangeUpkeepProgramme
  extends Recording,
    Partial<Pick<UpkeepProgramme, 'name' | 'area' | 'standard' | 'doer'>> {
  /** A new frequency, and from which day on; days that have passed stay as they were. */
  readonly rhythm?: { readonly from: Day; readonly frequency: Frequency };
  /** Today, where the property lies. */
  readonly today: Day;
}

/** What is known of it is put right, or it comes back otherwise from a day on. Nothing happens where nothing differs. */
export const changeUpkeepProgramme = (
  known: UpkeepProgramme,
  command: ChangeUpkeepProgramme,
): Decision<UpkeepProgrammeEvent> => {
  const { at: _at, now: _now, eventId: _id, today, rhythm, ...said } = command;
  if (known.until !== undefined && known.until < today) return refuse('inspections.upkeep-programme-ended', {});
  if (rhythm !== undefined && rhythm.from < today) return refuse('inspections.upkeep-past-invalid', { today });
  const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const rhythms =
    rhythm === undefined ? known.rhythms : [...known.rhythms.filter(({ from }) => from < rhythm.from), rhythm];
  const programme: UpkeepProgramme = { ...known, ...told, rhythms };
  if (isAlike(programme, known)) return accept();
  const facts = rhythm === undefined ? {} : { from: rhythm.from };
  return happened(command, { type: 'UpkeepProgrammeChanged', programme, facts });
};

export interface EndUpkeepProgramme extends Recording {
  readonly until: Day;
  readonly reason: string;
  readonly today: Day;
}

/** It ends with a day that has not passed before yesterday: what was due stays due. */
export const endUpkeepProgramme = (
  known: UpkeepProgramme,
  command: EndUpkeepProgramme,
): Decision<UpkeepProgrammeEvent> => {
  const { until, today, reason } = command;
  if (known.until !== undefined && known.until < today) return refuse('inspections.upkeep-programme-ended', {});
  if (until < today) return refuse('inspections.upkeep-past-invalid', { today });
  return happened(command, {
    type: 'UpkeepProgrammeEnded',
    programme: { ...known, until },
    facts: { until, reason },
  });
};
