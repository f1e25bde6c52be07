import type { PaymentLine, SOURCES } from '../../api-receipts.js';

/** Whose money it is, by the home. */
export const homeOf = ({ building, room }: Pick<PaymentLine, 'building' | 'room'>): string =>
  [building, room].filter(Boolean).join('-');

/** The fee items of what a payment paid, by charge. */
export const namesOf = ({ charges, feeItems = {} }: PaymentLine): Readonly<Record<string, string>> =>
  Object.fromEntries(charges.map(({ chargeId, feeItemId }) => [chargeId, feeItems[feeItemId] ?? '']));

/** Who took the money: of an online payment nobody of ours did, whatever name it was kept with. */
export const cashierOf = (
  t: (key: 'cashier.owner') => string,
  cashierName: string,
  source: (typeof SOURCES)[number] | undefined,
): string => (source === 'online' ? t('cashier.owner') : cashierName);
