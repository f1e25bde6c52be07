/** What the collector's desk reckons on the screen; the service reckons it again. Yuan as text, counted in fen. */

/** As Chinese input methods write numbers: full-width digits and signs, 。 for the point, ¥ before or after a minus. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/(\d)。/, '$1.')
    .replace(/^([-−]?)\s*¥\s*/, '$1');

/** Commas stand between thousands or nowhere: `1,5` and `1234,567` are no amounts. */
const YUAN = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{0,2}))?$/;

const fenOf = (yuan: string): bigint | undefined => {
  const [, whole, places = ''] = YUAN.exec(plain(yuan)) ?? [];
  return whole === undefined ? undefined : BigInt(whole.replaceAll(',', '')) * 100n + BigInt(places.padEnd(2, '0'));
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

/** What one amount is above another; undefined where it is not, or one is no amount. */
export const beyond = (amount: string, other: string): string | undefined => {
  const [one, two] = [fenOf(amount), fenOf(other)];
  return one === undefined || two === undefined || one <= two ? undefined : yuanOf(one - two);
};

/** The smaller of two amounts. */
export const lesserOf = (one: string, other: string): string => (beyond(one, other) === undefined ? one : other);

/** As the service takes it; undefined for what is no amount above zero. */
export const amountOf = (text: string): string | undefined => {
  const fen = fenOf(text);
  return fen === undefined || fen === 0n ? undefined : yuanOf(fen);
};

/** Why what stands in a field is no amount. */
export type Fault = 'missing' | 'negative' | 'unreadable' | 'zero';

/** What stands in a field that may stay empty: nothing, an amount as the service takes it, or why it is neither. */
export const typedIn = (
  text: string,
  { zero = false }: { readonly zero?: boolean } = {},
): { readonly amount?: string; readonly fault?: Fault } => {
  const said = plain(text);
  if (said === '') return text.trim() === '' ? {} : { fault: 'unreadable' };
  const fen = fenOf(text);
  if (fen === undefined)
    return { fault: fenOf(said.replace(/^[-−]\s*/, '')) === undefined ? 'unreadable' : 'negative' };
  return fen === 0n && !zero ? { fault: 'zero' } : { amount: yuanOf(fen) };
};

/** The same where something has to stand. */
export const neededIn = (text: string): { readonly amount?: string; readonly fault?: Fault } =>
  text.trim() === '' ? { fault: 'missing' } : typedIn(text);

/** The next of a list, round about. */
export const nextOf = <Item>(items: readonly Item[], item: Item): Item =>
  items[(items.indexOf(item) + 1) % items.length] as Item;
