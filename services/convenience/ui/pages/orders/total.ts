import type { Order } from '../../api.js';

const FEN_DIGITS = 2;

/** What all of an order costs: yuan as decimal text, exact to the fen. */
export const totalOf = ({ price, quantity }: Pick<Order, 'price' | 'quantity'>): string => {
  const fen = (BigInt(price.replace('.', '')) * BigInt(quantity)).toString().padStart(FEN_DIGITS + 1, '0');
  return `${fen.slice(0, -FEN_DIGITS)}.${fen.slice(-FEN_DIGITS)}`;
};
