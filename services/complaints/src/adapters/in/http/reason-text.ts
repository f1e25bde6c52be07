import type { Refusal } from '@goldkey/kernel';
import { currentLocale, textOf } from '@goldkey/service-kit';
import { texts } from '../../../texts/index.js';

/** What may be done or not, with the reason in the caller's language. */
export const withReasonText = <State extends { readonly reason?: Refusal }>({ reason, ...state }: State) =>
  reason === undefined
    ? state
    : { ...state, reason: { code: reason.code, text: textOf([texts], currentLocale(), reason.code, reason.facts) } };
