import {
  type Acting,
  accept,
  type Day,
  type Decision,
  type Instant,
  isAlike,
  isSelf,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { type CheckMade, type Equipment, type EquipmentEvent, nextOf } from './equipment.js';

type Told = Pick<EquipmentEvent, 'type' | 'equipment'> & { readonly facts?: EquipmentEvent['facts'] };

/** With the moment at which a check fell due by the meter, as long as one is. */
const timed = ({ meterDueAt = undefined, ...equipment }: Equipment, at: Instant): Equipment =>
  nextOf(equipment).isDueByMeter ? { ...equipment, meterDueAt: meterDueAt ?? at } : equipment;

const happened = ({ eventId, at }: Recording, { facts = {}, type, equipment }: Told): Decision<EquipmentEvent> =>
  accept({ type, equipment: timed(equipment, at), eventId, at, facts });

const refuseUnfit = ({ checks, meterUnit }: Equipment): Decision<never> | undefined => {
  const ids = checks.map(({ checkId }) => checkId);
  const repeated = checks.find(({ checkId }, at) => ids.indexOf(checkId) !== at);
  if (repeated !== undefined) return refuse('inspections.equipment-check-repeated', { check: repeated.title });
  const unmetered = meterUnit === undefined ? checks.find(({ every }) => 'units' in every) : undefined;
  return unmetered === undefined
    ? undefined
    : refuse('inspections.equipment-meter-missing-invalid', { check: unmetered.title });
};

export interface RegisterEquipment extends Recording {
  readonly equipment: Omit<Equipment, 'made' | 'meter' | 'meterDueAt' | 'retiredAt' | 'retiredBy'>;
}

/** It enters the register. `sameCode` is what carries the wished code in the property already. */
export const registerEquipment = (
  sameCode: Equipment | undefined,
  command: RegisterEquipment,
): Decision<EquipmentEvent> => {
  const equipment: Equipment = { ...command.equipment, made: [] };
  if (sameCode !== undefined) return refuse('inspections.equipment-code-taken', { code: equipment.code });
  return (
    refuseUnfit(equipment) ?? refuseFuture(command) ?? happened(command, { type: 'EquipmentRegistered', equipment })
  );
};

export type CorrectEquipment = Recording &
  Partial<Pick<Equipment, 'name' | 'kind' | 'place' | 'serves' | 'since' | 'meterUnit' | 'checks'>> & {
    /** What the meter stood at when it was read last, where that was misread. */
    readonly meter?: number;
  };

/** The last reading as it was, also where a check was made at it: a mistyped one would put off every check to come. */
const readAnew = ({ meter, made, ...known }: Equipment, value: number | undefined): Equipment => {
  if (value === undefined || meter === undefined) return { ...known, made, ...(meter && { meter }) };
  const lowered = made.map((one) => (one.meter !== undefined && one.meter > value ? { ...one, meter: value } : one));
  return { ...known, made: lowered, meter: { ...meter, value } };
};

/** What is known of it is put right. Nothing happens where nothing differs. */
export const correctEquipment = (known: Equipment, command: CorrectEquipment): Decision<EquipmentEvent> => {
  const { at: _at, now: _now, eventId: _eventId, meter, ...said } = command;
  const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  if (meter !== undefined && known.meter === undefined) return refuse('inspections.equipment-not-read-invalid', {});
  const equipment: Equipment = { ...readAnew(known, meter), ...told };
  if (known.retiredAt !== undefined) return refuse('inspections.equipment-retired', {});
  if (isAlike(equipment, known)) return accept();
  return (
    refuseUnfit(equipment) ??
    refuseFuture(command) ??
    happened(command, {
      type: 'EquipmentCorrected',
      equipment,
      ...(meter !== undefined && meter !== known.meter?.value && { facts: { value: meter } }),
    })
  );
};

export interface ReadMeter extends Recording {
  readonly value: number;
}

/** Its meter is read. A meter does not run backwards; a replaced one belongs to replaced equipment. */
export const readMeter = (known: Equipment, command: ReadMeter): Decision<EquipmentEvent> => {
  const { value, at } = command;
  const refusal = refuseReading(known, value, command);
  if (refusal !== undefined) return refusal;
  return happened(command, { type: 'MeterRead', equipment: { ...known, meter: { value, at } }, facts: { value } });
};

const refuseReading = (known: Equipment, value: number, recording: Recording): Decision<never> | undefined => {
  if (known.retiredAt !== undefined) return refuse('inspections.equipment-retired', {});
  if (known.meterUnit === undefined) return refuse('inspections.equipment-meter-missing-invalid', {});
  if (value < (known.meter?.value ?? 0))
    return refuse('inspections.meter-backwards-invalid', { value: known.meter?.value });
  return refuseFuture(recording);
};

export interface CheckEquipment
  extends Recording,
    Pick<CheckMade, 'checkId' | 'by' | 'result' | 'meter' | 'note' | 'photos'> {
  /** The local day of `at`. */
  readonly day: Day;
}

/** One of its checks is made: the next one is reckoned from it. A check by the meter needs the reading. */
export const checkEquipment = (known: Equipment, command: CheckEquipment): Decision<EquipmentEvent> => {
  const { checkId, by, result, meter, note, photos, at, day } = command;
  if (known.retiredAt !== undefined) return refuse('inspections.equipment-retired', {});
  const check = known.checks.find((each) => each.checkId === checkId);
  if (check === undefined) return refuse('inspections.equipment-check-not-found', { checkId });
  if ('units' in check.every && meter === undefined) return refuse('inspections.meter-reading-missing-invalid', {});
  const last = known.made.find((each) => each.checkId === checkId);
  if (last !== undefined && at < last.at) return refuse('inspections.act-too-early-invalid', {});
  const refusal = meter === undefined ? refuseFuture(command) : refuseReading(known, meter, command);
  if (refusal !== undefined) return refusal;
  const made: CheckMade = {
    ...{ checkId, at, day, by, result, photos },
    ...(meter !== undefined && { meter }),
    ...(note !== undefined && { note }),
  };
  const equipment: Equipment = {
    ...known,
    made: [...known.made.filter((each) => each.checkId !== checkId), made],
    ...(meter !== undefined && { meter: { value: meter, at } }),
  };
  return happened(command, { type: 'EquipmentChecked', equipment, facts: { check: check.title, result } });
};

export interface RetireEquipment extends Recording {
  readonly reason: string;
  /** Account that says so. */
  readonly by: string;
}

/** It is taken out of use; nothing is due on it any more. */
export const retireEquipment = (known: Equipment, command: RetireEquipment): Decision<EquipmentEvent> => {
  if (known.retiredAt !== undefined) return accept();
  const { at, reason, by } = command;
  const equipment: Equipment = { ...known, retiredAt: at, retiredBy: by };
  return refuseFuture(command) ?? happened(command, { type: 'EquipmentRetired', equipment, facts: { reason } });
};

export interface ReinstateEquipment extends Recording, Acting {
  readonly reason: string;
}

/** It was taken out of use by mistake: what was due on it is due again. Another person than who retired it says so. */
export const reinstateEquipment = (known: Equipment, command: ReinstateEquipment): Decision<EquipmentEvent> => {
  const { retiredAt, retiredBy, ...equipment } = known;
  if (retiredAt === undefined) return refuse('inspections.equipment-in-use', {});
  if (isSelf(retiredBy, command)) return refuse('inspections.own-entry.forbidden', {});
  const facts = { reason: command.reason };
  return refuseFuture(command) ?? happened(command, { type: 'EquipmentReinstated', equipment, facts });
};
