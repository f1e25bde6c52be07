import { type Decision, isSelf, refuse, type Selves } from '@goldkey/kernel';
import type { PointsPublication } from './publication.js';

type Objection = PointsPublication['objections'][number];

/** Who raised an objection does not answer it. */
export const refuseObjector = ({ employeeId }: Objection, acting: Selves): Decision<never> | undefined =>
  isSelf(employeeId, acting) ? refuse('staffing.objection-by-objector.forbidden') : undefined;

/** Whether an objection to the publication waits for this person, among others, to answer it. */
export const mayAnswerObjection = (
  { state }: Pick<PointsPublication, 'state'>,
  objection: Objection,
  acting: Selves,
): boolean => state === 'standing' && objection.answer === undefined && refuseObjector(objection, acting) === undefined;
