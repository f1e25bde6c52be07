export const en: Record<string, string> = {
  'billing.code-taken': 'The code “{code}” is taken.',
  'billing.future-instant-invalid': 'The time cannot lie in the future.',
  'billing.property-not-found': 'There is no such property in your scope.',
  'billing.stale-version': 'Somebody else changed this record. Look at it and submit again.',
  'billing.fee-item-not-found': 'There is no such fee item in your scope.',
};
