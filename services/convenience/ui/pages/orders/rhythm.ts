/** How a standing order comes back, as it is filled in and as it is told. */
export interface Rhythm {
  readonly every: 'days' | 'weeks' | 'month';
  readonly count?: number;
  readonly weekdays?: readonly number[];
  readonly dayOfMonth?: number;
  readonly from: string;
  readonly until?: string;
}

/** A rhythm in one line of an address; undefined where it is not complete. */
export const rhythmQuery = (filled: Partial<Rhythm> | undefined): Record<string, string> | undefined => {
  const rhythm = rhythmOf(filled);
  if (rhythm === undefined || rhythm.weekdays?.length === 0) return undefined;
  return Object.fromEntries(Object.entries(rhythm).map(([name, value]) => [name, String(value)]));
};

/** What the door takes of it: only what belongs to its kind; undefined where it is not complete. */
export const rhythmOf = (filled: Partial<Rhythm> | undefined): Rhythm | undefined => {
  if (filled?.every === undefined || filled.from === undefined) return undefined;
  const { every, from, until, count = 1, weekdays = [], dayOfMonth } = filled;
  const span = { from, ...(until && { until }) };
  if (every === 'days') return { every, count, ...span };
  if (every === 'weeks') return { every, count, weekdays: [...weekdays].sort((a, b) => a - b), ...span };
  return { every, ...(dayOfMonth !== undefined && { dayOfMonth }), ...span };
};
