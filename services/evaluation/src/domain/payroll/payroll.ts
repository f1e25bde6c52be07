import type { Fen, Instant, Period } from '@goldkey/kernel';

/** An amount of one person that was published, before payroll is told of it. */
export interface Published {
  /** Names the amount for good: the entry, the stipend with its publication, or the share of a bonus. It is told once. */
  readonly reference: string;
  readonly kind: 'fine' | 'stipend' | 'bonus';
  readonly publicationId: string;
  readonly propertyId: string | null;
  readonly period: Period;
  readonly employeeId: string;
  /** Of a fine or stipend. */
  readonly clause?: string;
  /** What is added to the pay: negative for a fine, positive where one is taken back. */
  readonly amount: Fen;
  /** Reference of the fine that it puts right, or of the share that it takes back, where there is one. */
  readonly corrects?: string;
  /** The bonus that it is a share of was taken back. */
  readonly reversed?: boolean;
  /** An appeal stands against it. */
  readonly appeal?: 'open' | 'upheld';
}

/** The amounts that payroll is told in one file. */
export interface PayrollFile {
  readonly fileId: string;
  /** Whose publications it covers; `null`: all properties and what lies beyond them. */
  readonly propertyId: string | null;
  readonly number: number;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly items: readonly Published[];
}

/**
 * What payroll is to be told of what was published and not told yet: nothing against which an appeal is open; a fine whose
 * appeal was upheld only together with all that takes it back, so that nobody pays a part meanwhile; and what corrects a fine only
 * with the fine, or after it. Likewise a share of a bonus that was taken back. A month and its quarter may have shown the same
 * amount: it is told once.
 */
export const payable = (published: readonly Published[], told: ReadonlySet<string>): readonly Published[] => {
  const open = new Map<string, Published>();
  for (const one of published)
    if (one.amount !== 0n && one.appeal !== 'open' && !told.has(one.reference)) open.set(one.reference, one);
  const left = new Map([...open.values()].map(({ reference, amount }) => [reference, amount as bigint]));
  for (const { corrects, amount } of open.values())
    if (corrects !== undefined && open.has(corrects)) left.set(corrects, (left.get(corrects) ?? 0n) + amount);
  const waits = ({ reference, appeal, reversed = false }: Published): boolean =>
    (appeal === 'upheld' || reversed) && left.get(reference) !== 0n;
  const goes = (one: Published): boolean => {
    if (waits(one)) return false;
    if (one.corrects === undefined || told.has(one.corrects)) return true;
    const corrected = open.get(one.corrects);
    return corrected !== undefined && goes(corrected);
  };
  return [...open.values()].filter(goes);
};

/** The sum of a file: what the group pays more, or where negative less. */
export const totalOf = (items: readonly Published[]): Fen => items.reduce((sum, { amount }) => sum + amount, 0n) as Fen;
