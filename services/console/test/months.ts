const SHANGHAI_AHEAD_MS = 8 * 3_600_000;

/** The month that is over, by the clock of the demo group: on its first days a running one has no figures yet. */
export const lastMonth = (): string => {
  const today = new Date(Date.now() + SHANGHAI_AHEAD_MS);
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
};
