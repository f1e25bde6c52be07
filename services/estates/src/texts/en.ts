export const en: Record<string, string> = {
  'estates.area-invalid': 'An area is a number of square metres above 0 with at most two decimals.',
  'estates.future-instant-invalid': 'The time cannot lie in the future.',
  'estates.group-wide.forbidden': 'Only who acts for the whole group may take on properties.',
  'estates.household-not-found': 'There is no such household in your scope.',
  'estates.organisation-refused': 'The organisation refused: {reason}.',
  'estates.property-code-taken': 'The code “{code}” is taken.',
  'estates.property-not-found': 'There is no such property in your scope.',
  'estates.room-taken': '{building} {room} is registered already.',
  'estates.service-end-invalid': 'Service cannot end ({serviceEnd}) before it starts ({serviceStart}).',
  'estates.stale-version': 'Somebody else changed this record. Look at it and submit again.',
  'estates.time-zone-invalid': 'There is no time zone “{timeZone}”.',
  'estates.unit-not-found': 'There is no such unit to stand below.',
};
