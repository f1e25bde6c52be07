import { type Decision, refuse } from '@goldkey/kernel';
import { afterAct } from './machine.js';
import type { NightCheck } from './night-check.js';

/** What was seen is told by whoever looked, and nobody in their name. */
export const refuseOther = (inspectorId: string, by: string | undefined): Decision<never> | undefined =>
  by === inspectorId ? undefined : refuse('inspections.not-the-inspector.forbidden');

/** Whether this employee puts right what was written down of it. */
export const mayCorrectNightCheck = ({ state, inspectorId }: NightCheck, by: string | undefined): boolean =>
  afterAct(state, 'correct') !== undefined && refuseOther(inspectorId, by) === undefined;

/** Whether this employee writes down that the planned check was made. */
export const mayRecordNightCheck = ({ state, inspectorId }: NightCheck, by: string | undefined): boolean =>
  afterAct(state, 'complete') !== undefined && refuseOther(inspectorId, by) === undefined;

/** Whether it is planned, and can be called off by whoever knows of it. */
export const canBeCalledOff = ({ state }: NightCheck): boolean => afterAct(state, 'call-off') !== undefined;

/** Whether it can be withdrawn: by whoever sees checks of its kind to. */
export const isWithdrawable = ({ state }: NightCheck): boolean => afterAct(state, 'withdraw') !== undefined;
