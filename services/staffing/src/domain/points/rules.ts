import { type Decision, isSelf, refuse, type Selves } from '@goldkey/kernel';
import type { PointsEntry } from './entry.js';
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

/** Points of one's own are entered and taken back by another person: who takes back a loss gives themselves points. */
export const refuseConcerned = (employeeId: string, acting: Selves): Decision<never> | undefined =>
  isSelf(employeeId, acting) ? refuse('staffing.points-by-concerned.forbidden') : undefined;

/** Whether the entry is this person's, among others, to take back. */
export const mayCounterPoints = (
  { employeeId, counters }: Pick<PointsEntry, 'employeeId' | 'counters'>,
  acting: Selves,
): boolean => counters === undefined && refuseConcerned(employeeId, acting) === undefined;
