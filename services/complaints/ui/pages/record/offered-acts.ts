import type { AllowedAct } from '../../api.js';

/** Reasons by which an act is no question at all: it is left out, not shown grey. */
const beside: ReadonlySet<string> = new Set(
  [
    'nothing-to-accept',
    'clock-runs',
    'clock-stands-still',
    'no-clock',
    'not-a-complaint',
    'not-called-back',
    'set-aside',
    'entered-by-mistake',
    'written-by-owner',
    'no-proposal',
  ].map((why) => `complaints.${why}`),
);

/** Nothing can be proposed of it: that is said once, not beside each of the three proposals. */
const saidElsewhere = ({ act, reason }: AllowedAct): boolean =>
  reason?.code === 'complaints.told-before-kept' && act !== 'propose-correction';

/** Whether the list of acts has it, allowed or grey with its reason; the decision of a proposal stands beside that. */
export const isOffered = (state: AllowedAct): boolean =>
  state.act !== 'decide-proposal' &&
  !(state.reason !== undefined && beside.has(state.reason.code)) &&
  !saidElsewhere(state);

/** The position does not allow it, whatever becomes of the matter. */
export const isBeyond = ({ reason }: AllowedAct): boolean => reason?.code === 'complaints.permission-missing';
