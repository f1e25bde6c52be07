const MONTHS = 14;
const two = (number: number): string => String(number).padStart(2, '0');

/** Years, half-years, quarters and months to choose from, latest first: those that have begun, and the one shown. */
export const periodsBegun = (now: number, shown: string): readonly string[] => {
  const present = new Date(now);
  const periods: string[] = [];
  const add = (period: string): void => {
    if (!periods.includes(period)) periods.push(period);
  };
  for (let back = 0; back < MONTHS; back += 1) {
    const month = new Date(Date.UTC(present.getFullYear(), present.getMonth() - back, 1));
    const [year, number] = [month.getUTCFullYear(), month.getUTCMonth() + 1];
    add(`${year}`);
    add(`${year}-H${number <= 6 ? 1 : 2}`);
    add(`${year}-Q${Math.ceil(number / 3)}`);
    add(`${year}-${two(number)}`);
  }
  return periods.includes(shown) ? periods : [shown, ...periods];
};

/** The running month. */
export const monthOf = (now: number): string => {
  const present = new Date(now);
  return `${present.getFullYear()}-${two(present.getMonth() + 1)}`;
};

/** The first month of a period, whose numbers judge its figures. */
export const monthIn = (period: string): string => {
  const [, year, kind, number] = /^(\d{4})(?:-(Q|H)?(\d+))?$/.exec(period) ?? [];
  if (number === undefined) return `${year}-01`;
  if (kind === undefined) return period;
  return `${year}-${two((Number(number) - 1) * (kind === 'Q' ? 3 : 6) + 1)}`;
};
