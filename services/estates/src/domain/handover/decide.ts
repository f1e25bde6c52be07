import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { defectsOf, refuseDefects } from '../handover-defect/decide.js';
import type { FoundDefect } from '../handover-defect/handover-defect.js';
import type { Household, HouseholdEvent } from '../household/household.js';
import { peopleOf, presentOwners } from '../household/people.js';
import { refuseFuture } from '../recording.js';
import { CHECK_ITEMS, type Check, type FirstReading, type Handover, type KeyCount } from './handover.js';

export interface CompleteHandover extends Recording {
  readonly handover: Omit<Handover, 'propertyId'>;
  /** Defects that were told one by one. */
  readonly defects?: readonly FoundDefect[];
  /** The present day where the property lies. */
  readonly today: Day;
}

const refuseChecks = (checks: readonly Check[]): Decision<never> | undefined => {
  const missing = CHECK_ITEMS.filter((item) => checks.filter((check) => check.item === item).length !== 1);
  if (missing.length > 0) return refuse('estates.check-list-invalid', { missing });
  const unsaid = checks.find(({ result, remark }) => result === 'defect' && !remark);
  return unsaid && refuse('estates.defect-unsaid-invalid', { item: unsaid.item });
};

const keysIn = (keys: readonly KeyCount[]): number => keys.reduce((sum, { count }) => sum + count, 0);

const isReading = (text: string): boolean => /^\d{1,9}(\.\d{1,3})?$/.test(text);

const refuseReadings = (readings: readonly FirstReading[]): Decision<never> | undefined => {
  const faulty = readings.find(({ reading }) => !isReading(reading));
  if (faulty !== undefined) return refuse('estates.reading-invalid', { number: faulty.number });
  const numbers = readings.map(({ meter, number }) => `${meter} ${number}`);
  const twice = readings.find((_, index) => numbers.indexOf(numbers[index] as string) !== index);
  return twice && refuse('estates.meter-twice-invalid', { number: twice.number });
};

/**
 * A home is given to one of its owners: everything was looked at, keys changed hands, meters were read. From then on the
 * household is handed over, once.
 */
export const completeHandover = (household: Household, command: CompleteHandover): Decision<HouseholdEvent> => {
  const { handover, defects: told, today, eventId, at } = command;
  const { heldOn, receiverId, checks, keys, readings } = handover;
  if (household.handover === 'handed-over')
    return refuse('estates.handed-over-already', { handedOverOn: household.handedOverOn });
  if (heldOn > today) return refuse('estates.day-ahead-invalid', { on: heldOn, today });
  if (!presentOwners(peopleOf(household)).some(({ personId }) => personId === receiverId))
    return refuse('estates.receiver-invalid', { receiverId });
  if (keysIn(keys) === 0) return refuse('estates.keys-invalid', {});
  const handedOver: Household = { ...household, handover: 'handed-over', handedOverOn: heldOn };
  const defects = defectsOf(checks, told).length;
  const facts = { on: heldOn, defects, keys: keysIn(keys), meters: readings.length };
  return (
    refuseChecks(checks) ??
    refuseDefects(handover, told) ??
    refuseReadings(readings) ??
    refuseFuture(command) ??
    accept({ type: 'HouseholdHandedOver', eventId, at, household: handedOver, facts })
  );
};

export interface WithdrawHandover extends Recording {
  readonly reason: string;
}

/**
 * A hand-over was written down by mistake, with a record or without one: the home waits for it again, and may be handed
 * over anew.
 */
export const withdrawHandover = (household: Household, command: WithdrawHandover): Decision<HouseholdEvent> => {
  const { reason, eventId, at } = command;
  const { handedOverOn, ...premises } = household;
  if (household.handover !== 'handed-over') return refuse('estates.handover-not-found', { id: household.id });
  const facts = { ...(handedOverOn && { on: handedOverOn }), reason };
  const waiting: Household = { ...premises, handover: 'awaiting' };
  return (
    refuseFuture(command) ?? accept({ type: 'HouseholdHandoverWithdrawn', eventId, at, household: waiting, facts })
  );
};
