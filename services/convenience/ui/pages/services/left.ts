import type { Service } from '../../api.js';

const fenOf = (yuan: string): number => Number(yuan.replace('.', ''));

/** What nobody has taken or put on the month's bill yet, in yuan; undefined where that is nothing. */
export const leftOf = ({ amount, received, onAccount }: Pick<Service, 'amount' | 'received' | 'onAccount'>) => {
  const fen = fenOf(amount) - fenOf(received) - fenOf(onAccount);
  return fen > 0 ? `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}` : undefined;
};
