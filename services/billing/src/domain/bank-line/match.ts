import { type Day, daysBetween, type Fen, fen } from '@goldkey/kernel';
import type { StatementLine } from '../bank-format/read-statement.js';
import type { BookingRef, Confidence, Proposal, ReasonToMatch } from './proposal.js';

/** A home as remarks name it, and what it owes. */
export interface Home {
  readonly householdId: string;
  readonly building: string;
  readonly room: string;
  readonly owed: Fen;
}

/** A payment, refund or banking of the account that no line is known for. */
export interface Booking extends BookingRef {
  /** Below zero for a refund. */
  readonly amount: Fen;
  readonly day: Day;
  /** Of the bank or the wallet, where the cashier or the provider noted it; of a banking the number of its slip. */
  readonly reference?: string;
  /** Our number of the order, of an online payment. */
  readonly order?: string;
}

export interface Known {
  readonly homes: readonly Home[];
  readonly bookings: readonly Booking[];
  /** Who paid before → the households that this payer's lines were assigned to. */
  readonly payers: ReadonlyMap<string, readonly string[]>;
}

/** A payment at the counter and its line may lie so many days apart: banks rest at weekends. */
const DAYS_APART = 3;

/** `3号楼2单元1201室`, `3-2-1201` and `3#2#1201` are one home. */
const homeKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/号楼|栋|幢|座|楼|单元|号|#|_|\/|—|–/g, '-')
    .replace(/室|房|户/g, ' ')
    .replace(/\s*-[\s-]*/g, '-');

/** The parts of a remark that can name a home: numbers or letters joined by hyphens. */
const namesIn = (text: string): readonly string[] => homeKey(text).match(/[0-9A-Z]+(?:-[0-9A-Z]+)+/g) ?? [];

const byName = (homes: readonly Home[]): ReadonlyMap<string, Home> =>
  new Map(homes.map((home) => [homeKey(`${home.building}-${home.room}`).trim(), home]));

/** The one of these, or undefined where there is none or a choice. */
const only = <Item>(items: Iterable<Item>): Item | undefined => {
  const [first, second] = [...new Set(items)];
  return second === undefined ? first : undefined;
};

type Line = Pick<StatementLine, 'day' | 'amount' | 'payer' | 'remark' | 'reference' | 'order'>;

const keyOf = ({ kind, id }: BookingRef): string => `${kind} ${id}`;

/** Bookings that no line has taken yet, found by their numbers or their amount: a statement has thousands of lines. */
class OpenBookings {
  readonly #byOrder = new Map<string, Booking[]>();
  readonly #byReference = new Map<string, Booking[]>();
  /** Those without any number, and bankings. */
  readonly #byAmount = new Map<Fen, Booking[]>();
  readonly #taken = new Set<string>();

  constructor(bookings: readonly Booking[]) {
    const put = <Key>(index: Map<Key, Booking[]>, key: Key, booking: Booking) => {
      const known = index.get(key);
      if (known === undefined) index.set(key, [booking]);
      else known.push(booking);
    };
    for (const booking of bookings) {
      const { order, reference, amount } = booking;
      if (order !== undefined) put(this.#byOrder, order, booking);
      if (reference !== undefined) put(this.#byReference, reference, booking);
      // Few banks repeat the number of the slip in their statement.
      if ((order === undefined && reference === undefined) || booking.kind === 'banking')
        put(this.#byAmount, amount, booking);
    }
  }

  take(booking: BookingRef): void {
    this.#taken.add(keyOf(booking));
  }

  byOrder(numbers: readonly (string | undefined)[]): Booking | undefined {
    return this.#one(numbers, this.#byOrder);
  }

  byReference(numbers: readonly (string | undefined)[]): Booking | undefined {
    return this.#one(numbers, this.#byReference);
  }

  /** Of this amount, without a number, within so many days; a banking first where the line tells of cash. */
  near(amount: Fen, day: Day, isCash: boolean): Booking | undefined {
    const found = this.#open(this.#byAmount.get(amount)).filter(
      (booking) => Math.abs(daysBetween(booking.day, day)) <= DAYS_APART,
    );
    const bankings = found.filter(({ kind }) => kind === 'banking');
    return isCash && bankings.length > 0 ? only(bankings) : only(found);
  }

  #one(numbers: readonly (string | undefined)[], index: ReadonlyMap<string, Booking[]>): Booking | undefined {
    return only(numbers.flatMap((number) => this.#open(index.get(number ?? ''))));
  }

  #open(bookings: readonly Booking[] = []): readonly Booking[] {
    return bookings.filter((booking) => !this.#taken.has(keyOf(booking)));
  }
}

/** By a number that stands in the line and in our books. */
const numbered = ({ amount, reference, order, remark }: Line, open: OpenBookings): Proposal | undefined => {
  const mine = open.byOrder([order, reference, remark]);
  const found = mine ?? open.byReference([reference, order]);
  if (found === undefined) return undefined;
  const booking = { kind: found.kind, id: found.id };
  if (found.amount === fen(amount))
    return { kind: 'booking', booking, why: mine ? 'order' : 'reference', confidence: 'certain' };
  return { kind: 'booking', booking, why: 'reference-other-amount', confidence: 'unsure' };
};

/** As banks call cash that was handed in at their counter or machine. */
const CASH_WORDS = /现金|現金|现存|現存|缴存|繳存|存现|存現|cash/i;

/** A payment at the counter whose number nobody noted, or cash that was banked. */
const nearby = ({ day, amount, remark, payer }: Line, open: OpenBookings): Proposal | undefined => {
  const found = open.near(fen(amount), day, CASH_WORDS.test(`${remark ?? ''} ${payer ?? ''}`));
  const booking = found && { kind: found.kind, id: found.id };
  return booking && { kind: 'booking', booking, why: 'amount-and-day', confidence: 'likely' };
};

interface Homes {
  readonly named: ReadonlyMap<string, Home>;
  readonly byId: ReadonlyMap<string, Home>;
  /** Those of which exactly one owes so much. */
  readonly byOwed: ReadonlyMap<Fen, Home | undefined>;
}

/** Whose money it is that nobody has booked. */
const fromHousehold = (
  { amount, payer, remark, reference }: Line,
  homes: Homes,
  payers: Known['payers'],
): Proposal | undefined => {
  const sum = fen(amount);
  const of = ({ householdId }: Home, why: ReasonToMatch, confidence: Confidence): Proposal => ({
    kind: 'household',
    householdId,
    why,
    confidence,
  });
  const names = [remark, reference, payer].flatMap((text) => namesIn(text ?? ''));
  const homesNamed = new Set(names.flatMap((name) => homes.named.get(name) ?? []));
  const named = only(homesNamed);
  if (named !== undefined)
    return named.owed === sum ? of(named, 'home-and-amount', 'certain') : of(named, 'home', 'likely');
  // Who names two homes pays for two: a person shares it out.
  if (homesNamed.size > 1) return undefined;
  const known = homes.byId.get(only(payers.get(payer ?? '') ?? []) ?? '');
  if (known !== undefined)
    return known.owed === sum ? of(known, 'payer-and-amount', 'likely') : of(known, 'payer', 'unsure');
  const owing = homes.byOwed.get(sum);
  return owing && of(owing, 'amount', 'unsure');
};

const homesOf = (homes: readonly Home[]): Homes => {
  const byOwed = new Map<Fen, Home | undefined>();
  for (const home of homes) if (home.owed > 0n) byOwed.set(home.owed, byOwed.has(home.owed) ? undefined : home);
  return { named: byName(homes), byId: new Map(homes.map((home) => [home.householdId, home])), byOwed };
};

/**
 * What each line seems to be, in their order; undefined where nothing is known. Numbers are looked at first, for all lines, so
 * that no line takes by its amount what another one is by its number; a booking is proposed to one line only.
 */
export const matchLines = (lines: readonly Line[], known: Known): readonly (Proposal | undefined)[] => {
  const open = new OpenBookings(known.bookings);
  const taken = (proposal: Proposal | undefined): Proposal | undefined => {
    if (proposal?.kind === 'booking') open.take(proposal.booking);
    return proposal;
  };
  const homes = homesOf(known.homes);
  const first = lines.map((line) => taken(numbered(line, open)));
  return lines.map((line, index) => {
    const found = first[index] ?? taken(nearby(line, open));
    return found ?? (fen(line.amount) > 0n ? fromHousehold(line, homes, known.payers) : undefined);
  });
};
