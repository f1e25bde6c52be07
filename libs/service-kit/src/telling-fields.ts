import type { Outcome } from '@goldkey/kernel';
import { currentLocale } from './request-context.js';
import { textOf } from './texts/texts.js';

/**
 * A refusal that names the fields in which what it refuses stands tells each of them its reason, as a body that is wrong does; in the
 * caller's language, from these texts.
 */
export const tellingFieldsFrom =
  (texts: Parameters<typeof textOf>[0]) =>
  <Value>(outcome: Outcome<Value>): Outcome<Value> => {
    if (outcome.accepted) return outcome;
    const { code, facts } = outcome.refusal;
    const { fields } = facts as { readonly fields?: readonly string[] };
    if (fields === undefined) return outcome;
    const reason = textOf(texts, currentLocale(), code, facts);
    return {
      accepted: false,
      refusal: { code, facts: { ...facts, errors: fields.map((field) => ({ field, reason })) } },
    };
  };
