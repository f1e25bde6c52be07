import type { Instant } from '@goldkey/kernel';
import type { Deed } from '../../domain/act/act.js';
import type { Plan } from '../../domain/plan/plan.js';
import type { Kept, PropertyDirectory } from '../ports.js';
import type { RecordActs } from './record-acts.js';

/**
 * Puts the act of duty on record that a change of a plan is, in the transaction of the same command: where the act is
 * refused the answer is that refusal, and the command leaves neither.
 */
export const recordWith = async (
  recordActs: RecordActs,
  kept: Kept<Plan>,
  act: { readonly actId: string; readonly at?: Instant; deedOf(plan: Plan): Deed | undefined },
): Promise<Kept<Plan>> => {
  if (!kept.accepted) return kept;
  const { state: plan } = kept.value;
  const deed = act.deedOf(plan);
  if (deed === undefined) return kept;
  const [recorded] = await recordActs.run([
    { actId: act.actId, propertyId: plan.propertyId, deed, ...(act.at !== undefined && { at: act.at }) },
  ]);
  return recorded?.accepted === false ? recorded : kept;
};

const DEFAULT_ZONE = 'Asia/Shanghai';

/** The zone of a plan's property. */
export const zoneOf = async (properties: PropertyDirectory, plan: Plan | undefined): Promise<string> => {
  if (plan === undefined) return DEFAULT_ZONE;
  return (await properties.find([plan.propertyId])).get(plan.propertyId)?.zone ?? DEFAULT_ZONE;
};
