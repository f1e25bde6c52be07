const MONTHS = 14;

const two = (number: number): string => String(number).padStart(2, '0');

/** Months, quarters and half-years that can be chosen, the latest first: those that are over, and the one shown. */
export const periodChoices = (now: number, shown: string | undefined): readonly string[] => {
  const present = new Date(now);
  const periods: string[] = [];
  for (let back = 1; back <= MONTHS; back += 1) {
    const month = new Date(Date.UTC(present.getFullYear(), present.getMonth() - back, 1));
    const [year, number] = [month.getUTCFullYear(), month.getUTCMonth() + 1];
    if (number % 6 === 0) periods.push(`${year}-H${number / 6}`);
    if (number % 3 === 0) periods.push(`${year}-Q${number / 3}`);
    periods.push(`${year}-${two(number)}`);
  }
  return shown === undefined || periods.includes(shown) ? periods : [shown, ...periods];
};
