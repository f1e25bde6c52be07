const AMOUNT = /^\d{1,9}(\.\d{1,2})?$/;

/** Decimal yuan as it is typed, in fen; `undefined` where it is no amount. Nothing typed is nothing given. */
export const fenTyped = (typed: string | undefined): bigint | undefined => {
  const text = (typed ?? '').trim();
  if (text === '') return 0n;
  if (!AMOUNT.test(text)) return undefined;
  const [yuan = '0', part = ''] = text.split('.');
  return BigInt(yuan) * 100n + BigInt(part.padEnd(2, '0'));
};

/** Fen as decimal yuan with two places. */
export const yuanOf = (fen: bigint): string => {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** What is left of an amount after what is typed so far; below 0 where it is too much, `undefined` where something is no amount. */
export const leftOf = (amount: string, typed: readonly (string | undefined)[]): bigint | undefined => {
  let left = fenTyped(amount) ?? 0n;
  for (const one of typed) {
    const fen = fenTyped(one);
    if (fen === undefined) return undefined;
    left -= fen;
  }
  return left;
};

/** An amount in equal parts to the fen; what does not divide is left over. */
export const evenly = (amount: string, people: number): string =>
  people === 0 ? '0.00' : yuanOf((fenTyped(amount) ?? 0n) / BigInt(people));
