const MONTHS = 12;

/** The month of the instant and those before it, latest first, `2026-03`. */
export const monthsUpTo = (now: Date): readonly string[] =>
  Array.from({ length: MONTHS }, (_, back) => {
    const month = new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 1));
    return month.toISOString().slice(0, 7);
  });
