import type { Refusal } from '@goldkey/kernel';
import { currentLocale, textOf } from '@goldkey/service-kit';
import { texts } from '../../../texts/index.js';

/** Why something may not be done, in the caller's language. */
export interface ReasonText {
  readonly code: string;
  readonly text: string;
}

/** What may be done or not, with the reason in the caller's language. */
export const withReasonText = <State extends { readonly reason?: Refusal }>({
  reason,
  ...state
}: State): Omit<State, 'reason'> & { readonly reason?: ReasonText } =>
  reason === undefined
    ? state
    : { ...state, reason: { code: reason.code, text: textOf([texts], currentLocale(), reason.code, reason.facts) } };
