import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import type { Check, Handover } from '../handover/handover.js';
import { refuseFuture } from '../recording.js';
import type { FoundDefect, HandoverDefect, HandoverDefectEvent } from './handover-defect.js';
import { afterAct, type HandoverDefectAct, type HandoverDefectState } from './machine.js';

/** The defects of a walk: as they were told one by one, and of a line that says only what is wrong that alone. */
export const defectsOf = (checks: readonly Check[], told: readonly FoundDefect[] = []): readonly FoundDefect[] =>
  checks
    .filter(({ result }) => result === 'defect')
    .flatMap(({ item, remark }): readonly FoundDefect[] => {
      const ofItem = told.filter((defect) => defect.item === item);
      return ofItem.length > 0 || remark === undefined ? ofItem : [{ item, words: remark }];
    });

/** The check-list as it is signed: a line whose defects were told one by one says them all. */
export const signedChecks = (checks: readonly Check[], told: readonly FoundDefect[] = []): readonly Check[] =>
  checks.map((check) => {
    const words = told.filter(({ item }) => item === check.item).map((defect) => defect.words);
    return check.remark !== undefined || words.length === 0 ? check : { ...check, remark: words.join('；') };
  });

/** Defects belong to lines that are not in order, and are promised for a day that is not over at the hand-over. */
export const refuseDefects = (
  { checks, heldOn }: Pick<Handover, 'checks' | 'heldOn'>,
  told: readonly FoundDefect[] = [],
): Decision<never> | undefined => {
  const faulty = new Set(checks.filter(({ result }) => result === 'defect').map(({ item }) => item));
  const stray = told.find(({ item }) => !faulty.has(item));
  if (stray !== undefined) return refuse('estates.defect-in-order-invalid', { item: stray.item });
  const early = told.find(({ dueOn }) => dueOn !== undefined && dueOn < heldOn);
  return early && refuse('estates.defect-due-invalid', { dueOn: early.dueOn, on: heldOn });
};

/** What is kept of a defect that was found. */
export const findDefect = (
  found: FoundDefect,
  { at, eventId }: Pick<Recording, 'at' | 'eventId'>,
  of: Pick<HandoverDefect, 'id' | 'propertyId' | 'householdId' | 'handoverId' | 'foundOn' | 'line'>,
): HandoverDefectEvent => ({
  ...{ type: 'DefectFound', eventId, at },
  defect: { ...found, ...of, state: 'open' },
  facts: { item: found.item, ...(found.dueOn !== undefined && { dueOn: found.dueOn }) },
});

const next = ({ state }: HandoverDefect, act: HandoverDefectAct): HandoverDefectState | Decision<never> =>
  afterAct(state, act) ?? refuse('estates.defect-state', { state, act });

/**
 * Why it is not handed to repair: it is there already, is right, or is told of no more. A repair that the reception log set aside as a
 * mistake is none.
 */
export const refuseRepair = (defect: HandoverDefect, repairState?: string): Decision<never> | undefined => {
  if (defect.repair !== undefined && repairState !== 'set-aside')
    return refuse('estates.defect-in-repair', { number: defect.repair.number });
  const state = next(defect, 'hand-to-repair');
  return typeof state === 'object' ? state : undefined;
};

export interface HandDefectToRepair extends Recording {
  readonly repair: { readonly complaintId: string; readonly number: string };
  /** How far the repair is that it was handed to before. */
  readonly repairState?: string | undefined;
}

/** A craftsman is sent for it from the reception log: once. */
export const handDefectToRepair = (
  defect: HandoverDefect,
  command: HandDefectToRepair,
): Decision<HandoverDefectEvent> => {
  const { at, eventId, repair, repairState } = command;
  const inRepair: HandoverDefect = { ...defect, state: 'in-repair', repair: { ...repair, at } };
  return (
    refuseRepair(defect, repairState) ??
    refuseFuture(command) ??
    accept({ type: 'DefectHandedToRepair', eventId, at, defect: inRepair, facts: { number: repair.number } })
  );
};

export interface PutDefectRight extends Recording {
  readonly note?: string;
}

/** It is right, with or without a repair. */
export const putDefectRight = (defect: HandoverDefect, command: PutDefectRight): Decision<HandoverDefectEvent> => {
  const { at, eventId, note } = command;
  const state = next(defect, 'put-right');
  if (typeof state === 'object') return state;
  const right: HandoverDefect = { ...defect, state, putRight: { at, ...(note !== undefined && { note }) } };
  return refuseFuture(command) ?? accept({ type: 'DefectPutRight', eventId, at, defect: right, facts: {} });
};

/** It was said to be right and is not. A repair that it was handed to stays its own, and is taken up again there. */
export const reopenDefect = (defect: HandoverDefect, command: Recording): Decision<HandoverDefectEvent> => {
  const { at, eventId } = command;
  const { putRight: _said, ...found } = defect;
  const state = next(defect, 'reopen');
  if (typeof state === 'object') return state;
  const reopened: HandoverDefect = { ...found, state };
  return refuseFuture(command) ?? accept({ type: 'DefectReopened', eventId, at, defect: reopened, facts: {} });
};

/** Its hand-over was written down by mistake: what is open of it is owed to nobody, and nothing of it is opened again. */
export const withdrawDefect = (
  defect: HandoverDefect,
  { at, eventId }: Pick<Recording, 'at' | 'eventId'>,
): Decision<HandoverDefectEvent> => {
  const state = afterAct(defect.state, 'withdraw');
  if (state === undefined) return accept();
  return accept({ type: 'DefectWithdrawn', eventId, at, defect: { ...defect, state }, facts: {} });
};
