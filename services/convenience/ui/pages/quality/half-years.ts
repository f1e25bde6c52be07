const MOST = 4;

/** The half-years that are over at an instant, the latest first: `2026-H1`. */
export const halfYearsUntil = (now: string): readonly string[] => {
  const year = Number(now.slice(0, 4));
  const begun = year * 2 + (now.slice(5, 7) > '06' ? 1 : 0);
  return Array.from({ length: MOST }, (_, index) => {
    const half = begun - 1 - index;
    return `${Math.floor(half / 2)}-H${(half % 2) + 1}`;
  });
};
