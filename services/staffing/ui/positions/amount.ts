/** Yuan as decimal text in whole fen; undefined where the text is no amount. */
const fenOf = (yuan: string): bigint | undefined => {
  const [, whole, places = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(yuan) ?? [];
  return whole === undefined ? undefined : BigInt(whole) * 100n + BigInt(places.padEnd(2, '0'));
};

const yuanOf = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;

/** Whether one amount is larger than another; both are yuan as decimal text. */
export const isAbove = (amount: string, limit: string): boolean => (fenOf(amount) ?? 0n) > (fenOf(limit) ?? 0n);

/** What lines of material come to, as the service reckons it; `null` where a line has no price. */
export const amountOf = (
  lines: readonly { readonly quantity?: number; readonly unitPrice?: string }[],
): string | null => {
  let sum = 0n;
  for (const { quantity, unitPrice } of lines) {
    const price = unitPrice === undefined ? undefined : fenOf(unitPrice);
    if (price === undefined || quantity === undefined || !Number.isInteger(quantity)) return null;
    sum += price * BigInt(quantity);
  }
  return yuanOf(sum);
};
