import { addRatios, divideRatios, type Fen, fenOf, multiplyRatios, ratio, reduced, roundHalfUp } from '@goldkey/kernel';

/**
 * The tax that a price holds: price × rate ÷ (1 + rate), half up to the fen, as invoices of value-added tax show it; what is left is
 * the net price, so that both sum to the price. Of a price below zero it is the same with the sign turned.
 */
export const splitTax = (price: Fen, taxRate: string): { readonly net: Fen; readonly tax: Fen } => {
  const rate = ratio(taxRate);
  const size = price < 0n ? -price : (price as bigint);
  const share = divideRatios(rate, addRatios(ratio('1'), rate));
  const tax = roundHalfUp(multiplyRatios(reduced(size, 1n), share));
  const signed = fenOf(price < 0n ? -tax : tax);
  return { net: fenOf(price - signed), tax: signed };
};
