const MONTHS = 13;

/** Months that have begun, the latest first, each quarter before its months; and the one shown. */
export const bonusPeriods = (now: number, shown?: string): readonly string[] => {
  const present = new Date(now);
  const periods: string[] = [];
  for (let back = 0; back < MONTHS; back += 1) {
    const month = new Date(Date.UTC(present.getFullYear(), present.getMonth() - back, 1));
    const [year, number] = [month.getUTCFullYear(), month.getUTCMonth() + 1];
    const quarter = `${year}-Q${Math.ceil(number / 3)}`;
    if (!periods.includes(quarter)) periods.push(quarter);
    periods.push(`${year}-${String(number).padStart(2, '0')}`);
  }
  return shown === undefined || periods.includes(shown) ? periods : [shown, ...periods];
};
