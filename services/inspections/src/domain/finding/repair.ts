import { type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { happened } from './decide.js';
import type { Finding, FindingEvent } from './finding.js';

/**
 * Why it is not handed to repair: somebody did already, or there is nothing left to be put right. A repair that the reception log set
 * aside as a mistake is none.
 */
export const refuseRepair = ({ state, repair }: Finding, repairState?: string): Decision<never> | undefined => {
  if (repair !== undefined && repairState !== 'set-aside')
    return refuse('inspections.finding-in-repair', { number: repair.number });
  if (state !== 'raised' && state !== 'planned') return refuse('inspections.finding-state', { state, act: 'repair' });
  return undefined;
};

export interface HandToRepair extends Recording {
  /** As it stands in the reception log. */
  readonly repair: { readonly complaintId: string; readonly number: string };
  /** How far the repair is that it was handed to before. */
  readonly repairState?: string | undefined;
}

/** What is wrong is repaired from the reception log: once. That it is right is still said and verified here. */
export const handToRepair = (finding: Finding, command: HandToRepair): Decision<FindingEvent> => {
  const { at, repair, repairState } = command;
  return (
    refuseRepair(finding, repairState) ??
    refuseFuture(command) ??
    happened(command, {
      type: 'FindingHandedToRepair',
      finding: { ...finding, repair: { ...repair, at } },
      facts: { number: repair.number },
    })
  );
};
