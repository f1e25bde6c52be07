import { dayOf, type Instant, type Month, monthOf } from '@goldkey/kernel';
import { type Correction, correctionOf, type Entry, isCorrection, settle, type ToCorrect } from '@goldkey/rulebook';
import type { ClosedMonth, ClosedMonths, Ledger, Mark, PlacedPosting, PostedAt } from './ports.js';

/** What judging found of some months. */
export interface Found {
  readonly marks: readonly Mark[];
  /** What the facts come to, with the month of each. */
  readonly ought: readonly { readonly entry: Entry; readonly month: Month }[];
  readonly posted: readonly PostedAt[];
  readonly ofGroup: boolean;
  readonly zoneOf: (propertyId: string | null) => string;
}

const placeOf = ({ propertyId, month }: Mark): string => `${propertyId ?? ''}\n${month}`;

/** Which of the lines may be changed as they are, and which are corrected by lines of their own. */
export interface Parted {
  readonly ought: Found['ought'];
  readonly posted: readonly PostedAt[];
  /** Postings of corrections, and the months in which they count beside those judged. */
  readonly corrections: readonly PlacedPosting[];
  readonly touched: readonly Mark[];
  isClosed(propertyId: string | null, month: Month): boolean;
}

interface Line {
  readonly posted?: PostedAt;
  readonly adjusted?: PostedAt;
  /** Of a line that the month was closed without and that ought not to be: only what corrects it is left. */
  readonly kept?: Correction;
  readonly ought?: { readonly entry: Entry; readonly month: Month };
}

/**
 * Rulebook 7: nothing is changed in a closed month. A line of one, and a line against which an appeal was upheld, keeps what
 * it holds; what is missing or too much is a line in the open month.
 */
export class CorrectLines {
  constructor(
    private readonly closedMonths: ClosedMonths,
    private readonly ledger: Pick<Ledger, 'corrections' | 'correctionsIn'>,
  ) {}

  async run(found: Found, now: Instant): Promise<Parted> {
    const closed = new Map((await this.closedMonths.among(found.marks)).map((one) => [placeOf(one), one]));
    const upheld = await this.closedMonths.upheld(found.marks);
    const isClosed = (propertyId: string | null, month: Month): boolean => closed.has(placeOf({ propertyId, month }));
    if (closed.size === 0 && upheld.size === 0) return { ...found, corrections: [], touched: [], isClosed };
    const closedOf = ({ posted, adjusted, kept: left, ought }: Line): ClosedMonth | undefined =>
      (left && closed.get(placeOf({ propertyId: left.name.propertyId, month: left.ofMonth }))) ??
      (posted && closed.get(placeOf(posted))) ??
      (adjusted && closed.get(placeOf(adjusted))) ??
      (ought && closed.get(placeOf({ propertyId: ought.entry.propertyId, month: ought.month })));
    const lines = this.#linesOf(found);
    const fixed = new Set([...lines].filter(([, line]) => closedOf(line) !== undefined).map(([key]) => key));
    const kept = await this.ledger.corrections(found.marks);
    for (const [key, adjusted] of await this.#adjusted(found.marks, upheld)) lines.set(key, adjusted);
    for (const one of kept) if (!lines.has(one.of)) lines.set(one.of, { kept: one });
    const concerned = new Set([...fixed, ...upheld, ...kept.map(({ of }) => of)]);
    const toCorrect: ToCorrect[] = [];
    const lateOf = this.#lateOnce();
    for (const key of concerned) {
      const line = lines.get(key);
      if (line === undefined) continue;
      const month = closedOf(line);
      const one = this.#toCorrect(key, line, month, upheld, kept, found, now);
      // Most lines of a closed month come to what they were: what was told late is asked where one does not.
      toCorrect.push(month && correctionOf(one, now) ? { ...one, late: await lateOf(month) } : one);
    }
    const corrections = this.#postings(toCorrect, found, now);
    const judged = new Set(found.marks.map(placeOf));
    const counted = corrections.flatMap(({ month, counts }) => [{ propertyId: counts, month }]);
    return {
      ought: found.ought.filter(({ entry }) => !fixed.has(entry.key)),
      posted: found.posted.filter(({ key }) => !fixed.has(key)),
      corrections: corrections.map(({ counts: _counts, ...posting }) => posting),
      touched: counted.flatMap(({ propertyId, month }) =>
        month === undefined || judged.has(placeOf({ propertyId, month })) ? [] : [{ propertyId, month }],
      ),
      isClosed,
    };
  }

  /** What was told after a close, read once for all lines of the month. */
  #lateOnce(): (closed: ClosedMonth) => Promise<readonly string[]> {
    const known = new Map<ClosedMonth, Promise<readonly string[]>>();
    return (closed) => {
      const late = known.get(closed) ?? this.closedMonths.late(closed);
      known.set(closed, late);
      return late;
    };
  }

  /** Adjustments in these months against which an appeal was upheld: no facts say what they come to, but what they correct. */
  async #adjusted(marks: readonly Mark[], upheld: ReadonlySet<string>): Promise<[string, Line][]> {
    if (![...upheld].some(isCorrection)) return [];
    const within = await this.ledger.correctionsIn(marks);
    return within.flatMap(({ month, entry }): [string, Line][] =>
      upheld.has(entry.key) ? [[entry.key, { adjusted: { ...entry, month, stands: true } }]] : [],
    );
  }

  #linesOf({ ought, posted }: Found): Map<string, Line> {
    const lines = new Map<string, Line>(posted.map((line) => [line.key, { posted: line }]));
    for (const one of ought) lines.set(one.entry.key, { ...lines.get(one.entry.key), ought: one });
    return lines;
  }

  #toCorrect(
    key: string,
    { posted, adjusted, kept: left, ought }: Line,
    closed: ClosedMonth | undefined,
    upheld: ReadonlySet<string>,
    kept: readonly Correction[],
    { zoneOf }: Found,
    now: Instant,
  ): ToCorrect {
    const month = closed?.month ?? ought?.month ?? (posted ?? adjusted)?.month ?? (left as Correction).ofMonth;
    const open = ought && { ...ought.entry, stands: true };
    return {
      month,
      into: closed ? monthOf(dayOf(now, zoneOf(closed.propertyId))) : month,
      fixed: adjusted ?? (closed ? (posted?.stands ? posted : undefined) : open),
      ought: ought?.entry,
      upheld: upheld.has(key),
      kept: kept.filter(({ of }) => of === key),
      late: [],
    };
  }

  #postings(
    lines: readonly ToCorrect[],
    { ofGroup, zoneOf }: Found,
    now: Instant,
  ): (PlacedPosting & { readonly counts: string | null })[] {
    return lines.flatMap((line) => {
      const due = correctionOf(line, now);
      const before = line.kept.filter(({ month }) => month === line.into);
      const propertyId = (line.fixed ?? line.ought ?? line.kept[0]?.name)?.propertyId ?? null;
      const posted = before.map((one) => ({ ...one, outcome: 'charged' as const }));
      return settle(due ? [due.entry] : [], posted).map((posting) => ({
        posting,
        month: line.into,
        ofGroup,
        zone: zoneOf(propertyId),
        counts: ofGroup ? null : propertyId,
        ...(due ? { corrects: { of: due.of, ofMonth: due.ofMonth, kind: due.kind } } : {}),
      }));
    });
  }
}
