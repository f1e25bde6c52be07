/** Equal parts of a debt, a month apart; the first bears the odd fen. Fen are whole numbers, days are `2026-03-31`. */

const DAYS_MOST = 28;

/** The same day of a later month, or its last day where it has no such day. */
export const monthsLater = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1 + months, date <= DAYS_MOST ? date : Math.min(date, last)));
  return at.toISOString().slice(0, 10);
};

const fenOf = (yuan: string): number => {
  const [whole = '0', part = ''] = yuan.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0').slice(0, 2));
};
const yuanOf = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

export const equalParts = (
  total: string,
  count: number,
  firstDay: string,
): readonly { readonly dueOn: string; readonly amount: string }[] => {
  const all = fenOf(total);
  const each = Math.floor(all / count);
  return Array.from({ length: count }, (_each, index) => ({
    dueOn: monthsLater(firstDay, index),
    amount: yuanOf(index === 0 ? all - each * (count - 1) : each),
  }));
};
