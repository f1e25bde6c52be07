/** The day of the week: 0 Sunday to 6 Saturday. */
const weekday = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/**
 * A year of the far future that no other test writes in, drawn among those in which this day is a Monday: what the calendar gives
 * on the days about it (work, rest at the week's end) is then the same whichever year it is.
 */
export const anyYearWhereMonday = (month: number, day: number): number => {
  const fit = Array.from({ length: 140 }, (_, index) => 2030 + index).filter((year) => weekday(year, month, day) === 1);
  return fit[Math.floor(Math.random() * fit.length)] as number;
};
