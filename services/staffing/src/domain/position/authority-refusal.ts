import { type Decision, type Fen, formatFen, refuse } from '@goldkey/kernel';
import type { AuthorisedAct, Authority } from './authority.js';

/** What a position lacks, in a sentence of its own for each act. */
const missing: Readonly<Record<AuthorisedAct, { readonly code: string }>> = {
  'request-material': { code: 'staffing.authority-request-material.forbidden' },
  'approve-requisition': { code: 'staffing.authority-approve-requisition.forbidden' },
  'return-requisition': { code: 'staffing.authority-return-requisition.forbidden' },
  'draft-plan': { code: 'staffing.authority-draft-plan.forbidden' },
  'submit-plan': { code: 'staffing.authority-submit-plan.forbidden' },
  'start-appointment': { code: 'staffing.authority-start-appointment.forbidden' },
  'end-appointment': { code: 'staffing.authority-end-appointment.forbidden' },
  'set-roster': { code: 'staffing.authority-set-roster.forbidden' },
  'assign-task': { code: 'staffing.authority-assign-task.forbidden' },
  'share-bonus': { code: 'staffing.authority-share-bonus.forbidden' },
  'withdraw-act': { code: 'staffing.authority-withdraw-act.forbidden' },
};

/**
 * Refuses an act that the positions held do not let pass, naming the position and what it lacks. `amount` is what an
 * expense comes to; where that is not known (`null`), a limit lets nothing pass.
 */
export const refuseWithoutAuthority = (
  authority: Authority,
  act: AuthorisedAct,
  amount?: Fen | null,
): Decision<never> | undefined => {
  const standing = authority[act];
  if (!standing.passes) return refuse(missing[act].code, { act, position: standing.position });
  const { limit, position } = standing;
  if (limit === undefined || amount === undefined) return undefined;
  const told = { act, position, limit: formatFen(limit) };
  if (amount === null) return refuse('staffing.authority-amount-unknown.forbidden', told);
  return amount > limit
    ? refuse('staffing.authority-limit.forbidden', { ...told, amount: formatFen(amount) })
    : undefined;
};
