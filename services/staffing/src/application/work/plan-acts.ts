import type { Instant } from '@goldkey/kernel';
import type { Deed } from '../../domain/act/act.js';
import type { Plan } from '../../domain/plan/plan.js';
import type { ActStore, Kept, PropertyDirectory } from '../ports.js';
import type { RecordActs } from './record-acts.js';
import type { WithdrawAct } from './withdraw-act.js';

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

/** The act that a step of the plan was; undefined where it was none, or was told by somebody else. */
export const actOf = async (
  acts: Pick<ActStore, 'standing'>,
  plan: Plan | undefined,
  unique: string | undefined,
): Promise<string | undefined> => {
  const actId = plan && (await acts.standing(plan.propertyId, unique));
  return actId !== undefined && plan?.acts.includes(actId) ? actId : undefined;
};

/** Withdraws the act of a step that was taken back, in the transaction of the same command. */
export const takeBackWith = async (
  withdrawAct: WithdrawAct,
  kept: Kept<Plan>,
  { actId: id, why }: { readonly actId: string | undefined; readonly why: string },
): Promise<Kept<Plan>> => {
  if (!kept.accepted || id === undefined) return kept;
  const act = await withdrawAct.run({ id, why, mayDo: () => true });
  return act.accepted ? kept : act;
};

const DEFAULT_ZONE = 'Asia/Shanghai';

/** The zone of a plan's property. */
export const zoneOf = async (properties: PropertyDirectory, plan: Plan | undefined): Promise<string> => {
  if (plan === undefined) return DEFAULT_ZONE;
  return (await properties.find([plan.propertyId])).get(plan.propertyId)?.zone ?? DEFAULT_ZONE;
};
