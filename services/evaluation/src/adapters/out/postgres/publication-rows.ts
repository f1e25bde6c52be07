import { type Day, fen, fenOf, type Instant, instant, type Month, type Period, parseInstant } from '@goldkey/kernel';
import type { PublicationHead } from '../../../application/ports.js';
import type { ShownBonus } from '../../../domain/bonus/shown.js';
import type {
  Channel,
  Objection,
  Publication,
  ShownLine,
  ShownMonth,
  ShownStipend,
} from '../../../domain/publication/publication.js';

export interface PublicationRow {
  readonly id: string;
  readonly property_id: string | null;
  readonly period: Period;
  readonly number: number;
  readonly from_day: Day;
  readonly until_day: Day;
  readonly time_zone: string;
  readonly channels: readonly Channel[];
  readonly published_by: string;
  readonly published_at: Date;
  readonly sheet: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly unanswered: string;
  readonly appeals: string;
}

const fieldsOf = (row: Omit<PublicationRow, 'sheet' | 'unanswered' | 'appeals'>) => ({
  publicationId: row.id,
  propertyId: row.property_id,
  period: row.period,
  number: row.number,
  from: row.from_day,
  until: row.until_day,
  channels: row.channels,
  zone: row.time_zone,
  publishedBy: row.published_by,
  publishedAt: instant(row.published_at.getTime()),
  previousHash: row.previous_hash,
  hash: row.hash,
});

export const headOf = (row: Omit<PublicationRow, 'sheet'>): PublicationHead => ({
  ...fieldsOf(row),
  unanswered: Number(row.unanswered),
  appeals: Number(row.appeals),
});

type LineTexts = [string, string, Month, string, string, number, string, string?, Month?];
type StipendTexts = [string, string, number, string, string, string];
type BonusTexts = [string, string, Period, string, string];
type SheetTexts = [
  unknown,
  unknown,
  unknown,
  unknown,
  unknown,
  unknown,
  [Month, number, string][],
  LineTexts[],
  StipendTexts[],
  BonusTexts[]?,
];

const lineOf = ([entryId, clause, month, at, employeeId, points, fine, kind, of]: LineTexts): ShownLine => ({
  entryId,
  clause,
  month,
  at: parseInstant(at),
  employeeId,
  points,
  fine: fen(fine),
  ...(kind === undefined || of === undefined ? {} : { corrects: { kind, month: of } }),
});

const stipendOf = ([employeeId, halfYear, months, standard, deducted, before]: StipendTexts): ShownStipend => ({
  employeeId,
  halfYear,
  months,
  standard: fen(standard),
  deducted: fen(deducted),
  before: fen(before),
});

const bonusOf = ([bonusId, departmentId, period, employeeId, amount]: BonusTexts): ShownBonus => ({
  bonusId,
  departmentId,
  period,
  employeeId,
  amount: fen(amount),
});

/** What was shown is read from the text that the hash covers, and from nowhere else. */
export const publicationOf = (row: Omit<PublicationRow, 'unanswered' | 'appeals'>): Publication => {
  const [, , , , , , months, lines, stipends, bonuses = []] = JSON.parse(row.sheet) as SheetTexts;
  const shown = (texts: [Month, number, string]): ShownMonth => ({ month: texts[0], number: texts[1], hash: texts[2] });
  return {
    ...fieldsOf(row),
    months: months.map(shown),
    lines: lines.map(lineOf),
    stipends: stipends.map(stipendOf),
    bonuses: bonuses.map(bonusOf),
  };
};

export interface ObjectionRow {
  readonly id: string;
  readonly publication_id: string;
  readonly property_id: string | null;
  readonly raised_by: string;
  readonly raised_at: Date;
  readonly words: string;
  readonly answered_by: string | null;
  readonly answered_at: Date | null;
  readonly answer: string | null;
}

const at = (date: Date): Instant => instant(date.getTime());

export const objectionOf = (row: ObjectionRow): Objection => ({
  objectionId: row.id,
  publicationId: row.publication_id,
  propertyId: row.property_id,
  raisedBy: row.raised_by,
  raisedAt: at(row.raised_at),
  text: row.words,
  ...(row.answered_by === null || row.answered_at === null || row.answer === null
    ? {}
    : { answer: { by: row.answered_by, at: at(row.answered_at), text: row.answer } }),
});

export interface AmountRow {
  readonly publication_id: string;
  readonly property_id: string | null;
  readonly reference: string;
  readonly kind: 'fine' | 'stipend' | 'bonus';
  readonly period: Period;
  readonly employee_id: string;
  readonly clause: string | null;
  readonly amount_fen: string;
  readonly corrects: string | null;
  readonly appeal: 'open' | 'upheld' | null;
  readonly reversed: boolean;
}

export const amountOf = (row: AmountRow) => ({
  reference: row.reference,
  kind: row.kind,
  publicationId: row.publication_id,
  propertyId: row.property_id,
  period: row.period,
  employeeId: row.employee_id,
  ...(row.clause === null ? {} : { clause: row.clause }),
  amount: fenOf(BigInt(row.amount_fen)),
  ...(row.corrects === null ? {} : { corrects: row.corrects }),
  ...(row.appeal === null ? {} : { appeal: row.appeal }),
  ...(row.reversed ? { reversed: true } : {}),
});
