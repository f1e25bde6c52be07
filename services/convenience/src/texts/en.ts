export const en: Record<string, string> = {
  'convenience.code-taken': 'The code “{code}” is taken.',
  'convenience.future-instant-invalid': 'The time cannot lie in the future.',
  'convenience.property-not-found': 'There is no such property in your scope.',
  'convenience.stale-version': 'Somebody else changed this record. Look at it and submit again.',
  'convenience.venue-not-found': 'There is no such venue in your scope.',
};
