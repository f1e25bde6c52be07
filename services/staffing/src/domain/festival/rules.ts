import { type Decision, refuse, type Selves, tookStep } from '@goldkey/kernel';
import type { Festival } from './festival.js';

/** Who put the festival on the list does not sign its plan off, and who wrote the plan anew does not either. */
export const refusePlanner = (
  { scheduledBy, scheduledAs, plannedAs }: Festival,
  acting: Selves,
): Decision<never> | undefined =>
  tookStep(scheduledBy, scheduledAs, acting) || tookStep(undefined, plannedAs, acting)
    ? refuse('staffing.festival-by-planner.forbidden')
    : undefined;

/** Whether there is a plan that waits for this person, among others, to sign it off. */
export const mayApproveFestival = (festival: Festival, acting: Selves): boolean =>
  festival.state === 'scheduled' && festival.plan !== '' && refusePlanner(festival, acting) === undefined;
