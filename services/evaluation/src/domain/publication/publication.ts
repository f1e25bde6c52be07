import {
  addDays,
  type Day,
  dayOf,
  endOfDay,
  type Fen,
  formatFen,
  type Instant,
  type Month,
  type Period,
} from '@goldkey/kernel';
import type { ShownBonus } from '../bonus/shown.js';

/** Days for which results are published at least before anything goes to payroll (rulebook 7). */
export const LEAST_DAYS = 5;

/** Days after which they end at the latest (reading): until then nothing goes to payroll, and a day is soon typed wrong. */
export const MOST_DAYS = 60;

/** Where results are shown to those whom they concern. */
export const CHANNELS = ['console', 'notice-board', 'bulletin', 'screen', 'paper'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Results of a property in a month, quarter or half-year; without a property: what lies beyond all properties. */
export interface PublicationPlace {
  readonly propertyId: string | null;
  readonly period: Period;
}

/** A closed month whose lines are shown, with the hash that stands for it. */
export interface ShownMonth {
  readonly month: Month;
  readonly number: number;
  readonly hash: string;
}

/** A charge of a person, as it was frozen by the close. */
export interface ShownLine {
  readonly entryId: string;
  readonly clause: string;
  readonly month: Month;
  readonly at: Instant;
  readonly employeeId: string;
  readonly points: number;
  readonly fine: Fen;
  /** Where it corrects a line of another month, and why. */
  readonly corrects?: { readonly month: Month; readonly kind: string };
}

/** A stipend settled for a half-year (W-05); of an earlier half-year where late news changed it. */
export interface ShownStipend {
  readonly employeeId: string;
  readonly halfYear: string;
  readonly months: number;
  readonly standard: Fen;
  readonly deducted: Fen;
  /** What earlier publications told of the same half-year. */
  readonly before: Fen;
}

/** What is paid, or where negative taken back, by this publication. */
export const dueOf = ({ standard, deducted, before }: ShownStipend): Fen => (standard - deducted - before) as Fen;

/** What is shown, and where and how long. */
export interface Sheet extends PublicationPlace {
  /** Counts the publications of the place. */
  readonly number: number;
  readonly from: Day;
  readonly until: Day;
  readonly channels: readonly Channel[];
  readonly months: readonly ShownMonth[];
  readonly lines: readonly ShownLine[];
  readonly stipends: readonly ShownStipend[];
  /** Shares of departments' bonuses. */
  readonly bonuses: readonly ShownBonus[];
}

export interface Publication extends Sheet {
  readonly publicationId: string;
  readonly zone: string;
  readonly publishedBy: string;
  readonly publishedAt: Instant;
  readonly previousHash: string;
  readonly hash: string;
}

/** A word against what is published. */
export interface Objection {
  readonly objectionId: string;
  readonly publicationId: string;
  readonly propertyId: string | null;
  readonly raisedBy: string;
  readonly raisedAt: Instant;
  readonly text: string;
  readonly answer?: { readonly by: string; readonly at: Instant; readonly text: string };
}

/** The earliest last day of a publication: five whole days follow the day on which it begins. */
export const earliestEnd = (at: Instant, zone: string): Day => addDays(dayOf(at, zone), LEAST_DAYS);

/** The latest last day. */
export const latestEnd = (at: Instant, zone: string): Day => addDays(dayOf(at, zone), MOST_DAYS);

/** The last instant of the publication: until then objections are taken, after it payroll may be told. */
export const endOf = ({ until, zone }: Pick<Publication, 'until' | 'zone'>): Instant => endOfDay(until, zone);

export const isOver = (publication: Pick<Publication, 'until' | 'zone'>, now: Instant): boolean =>
  now > endOf(publication);

/**
 * The sheet as one text: JSON with its fields in this order, instants in UTC, money with two decimals. Bonuses stand in it
 * where there are any, so that sheets of before keep their text.
 */
export const sheetText = (sheet: Sheet): string =>
  JSON.stringify([
    sheet.propertyId,
    sheet.period,
    sheet.number,
    sheet.from,
    sheet.until,
    sheet.channels,
    sheet.months.map(({ month, number, hash }) => [month, number, hash]),
    sheet.lines.map((line) => [
      line.entryId,
      line.clause,
      line.month,
      new Date(line.at).toISOString(),
      line.employeeId,
      line.points,
      formatFen(line.fine),
      ...(line.corrects ? [line.corrects.kind, line.corrects.month] : []),
    ]),
    sheet.stipends.map((one) => [
      one.employeeId,
      one.halfYear,
      one.months,
      formatFen(one.standard),
      formatFen(one.deducted),
      formatFen(one.before),
    ]),
    ...(sheet.bonuses.length === 0
      ? []
      : [
          sheet.bonuses.map((one) => [
            one.bonusId,
            one.departmentId,
            one.period,
            one.employeeId,
            formatFen(one.amount),
          ]),
        ]),
  ]);

/** The hash of a publication covers its sheet and the publication of the place before it. */
export const hashOf = (text: string, previousHash: string, digest: (text: string) => string): string =>
  digest(`${previousHash}\n${text}`);
