import type { ShiftLine } from '../../api.js';

const fenOf = (yuan: string): bigint => {
  const [, sign = '', whole = '0', places = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(yuan) ?? [];
  return BigInt(`${sign}${whole}${places.padEnd(2, '0')}`);
};

/** What the chosen tills handed over, in yuan. */
export const sumOfShifts = (shifts: readonly Pick<ShiftLine, 'id' | 'handover'>[], ids: readonly string[]): string => {
  const sum = shifts
    .filter(({ id }) => ids.includes(id))
    .reduce((all, { handover }) => all + fenOf(handover?.amount ?? '0'), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(3, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
