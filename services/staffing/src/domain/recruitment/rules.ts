import { type Decision, refuse, type Selves, tookStep } from '@goldkey/kernel';
import type { Recruitment } from './recruitment.js';

/** Who asks for people does not decide about it. */
export const refuseRequester = (
  { requestedBy, requestedAs }: Recruitment,
  acting: Selves,
): Decision<never> | undefined =>
  tookStep(requestedBy, requestedAs, acting) ? refuse('staffing.recruitment-by-requester.forbidden') : undefined;

/** Whether the need waits for this person, among others, to decide. */
export const mayDecideRecruitment = (recruitment: Recruitment, acting: Selves): boolean =>
  recruitment.state === 'requested' && refuseRequester(recruitment, acting) === undefined;
