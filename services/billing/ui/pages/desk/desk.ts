/** What the collector's desk reckons on the screen; the service reckons it again. Yuan as text, counted in fen. */

/** As Chinese input methods write numbers: full-width digits and points, a currency sign, commas between thousands. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/^¥\s*/, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '');

const fenOf = (yuan: string): bigint | undefined => {
  const [, whole, places = ''] = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(plain(yuan)) ?? [];
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

/** What stands in a field that may stay empty: an amount as the service takes it, nothing, or what is neither. */
export const typedIn = (
  text: string,
  { zero = false }: { readonly zero?: boolean } = {},
): { readonly amount?: string; readonly wrong: boolean } => {
  if (text.trim() === '') return { wrong: false };
  const amount = zero && fenOf(text) === 0n ? '0.00' : amountOf(text);
  return amount === undefined ? { wrong: true } : { amount, wrong: false };
};

/** The next of a list, round about. */
export const nextOf = <Item>(items: readonly Item[], item: Item): Item =>
  items[(items.indexOf(item) + 1) % items.length] as Item;
