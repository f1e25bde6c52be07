import { type Decision, refuse, tookStep } from '@goldkey/kernel';
import { openVersion, type Position, type PositionVersion, type Signer, type Signing } from './position.js';

const isSigner =
  ({ id: by, selves }: Signing) =>
  (one: Signer): boolean =>
    tookStep(one.id, one.selves, { by, selves });

/** Who wrote a version does not judge it. */
export const refuseMaker = (version: PositionVersion, by: Signing): Decision<never> | undefined =>
  version.makers.some(isSigner(by)) ? refuse('staffing.position-by-maker.forbidden') : undefined;

/** Made, reviewed and approved by three persons: nobody signs twice. */
export const refuseSecondSigning = (version: PositionVersion, by: Signing): Decision<never> | undefined =>
  refuseMaker(version, by) ??
  (version.state === 'reviewed' && isSigner(by)(version.reviewedBy)
    ? refuse('staffing.position-by-reviewer.forbidden')
    : undefined);

/** Whether the version that is worked at is this person's, among others, to review or approve, as it stands. */
export const maySignPosition = (position: Position, by: Signing): boolean => {
  const version = openVersion(position);
  return version !== undefined && refuseSecondSigning(version, by) === undefined;
};

/** Whether it is theirs to send back. */
export const mayReturnPosition = (position: Position, by: Signing): boolean => {
  const version = openVersion(position);
  return version !== undefined && refuseMaker(version, by) === undefined;
};
