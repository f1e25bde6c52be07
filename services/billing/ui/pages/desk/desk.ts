/** What the collector's desk reckons on the screen; the service reckons it again. Yuan as text, counted in fen. */

const fenOf = (yuan: string): bigint | undefined => {
  const [, whole, places = ''] = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(yuan.trim()) ?? [];
  return whole === undefined ? undefined : BigInt(whole) * 100n + BigInt(places.padEnd(2, '0'));
};

const yuanOf = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;

/** The sum of amounts. */
export const sumOf = (amounts: readonly string[]): string =>
  yuanOf(amounts.reduce((sum, amount) => sum + (fenOf(amount) ?? 0n), 0n));

/** What goes back of what was put down; undefined while it is not enough, or no amount. */
export const changeOf = (tendered: string, amount: string): string | undefined => {
  const [given, due] = [fenOf(tendered), fenOf(amount)];
  return given === undefined || due === undefined || given < due ? undefined : yuanOf(given - due);
};

/** As the service takes it; undefined for what is no amount above zero. */
export const amountOf = (text: string): string | undefined => {
  const fen = fenOf(text);
  return fen === undefined || fen === 0n ? undefined : yuanOf(fen);
};

/** The next of a list, round about. */
export const nextOf = <Item>(items: readonly Item[], item: Item): Item =>
  items[(items.indexOf(item) + 1) % items.length] as Item;
