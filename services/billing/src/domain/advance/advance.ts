import {
  accept,
  type Day,
  type Decision,
  type Fen,
  fen,
  formatFen,
  type Instant,
  type Recording,
  refuse,
} from '@goldkey/kernel';

export const UTILITIES = ['water', 'electricity', 'gas', 'heating', 'other'] as const;

/** Utilities that the property paid on behalf of owners, to be recovered in full by the end of a period (M-29). */
export interface UtilityAdvance {
  readonly id: string;
  readonly propertyId: string;
  readonly utility: (typeof UTILITIES)[number];
  /** Yuan. */
  readonly amount: string;
  readonly recovered: string;
  readonly paidAt: Instant;
  /** Last day by which it is to be recovered. */
  readonly periodEnd: Day;
  readonly supplier: string;
  readonly recoveries: readonly { readonly at: Instant; readonly amount: string; readonly note?: string }[];
}

export interface UtilityAdvanceEvent {
  readonly type: 'UtilityAdvancePaid' | 'UtilityAdvanceRecovered';
  readonly eventId: string;
  readonly at: Instant;
  readonly advance: UtilityAdvance;
  /** Yuan of this act. */
  readonly amount: string;
}

export const evolveAdvance = (_state: UtilityAdvance | undefined, { advance }: UtilityAdvanceEvent): UtilityAdvance =>
  advance;

export interface PayAdvance extends Recording {
  readonly advance: Omit<UtilityAdvance, 'recovered' | 'recoveries' | 'paidAt'>;
}

export const payAdvance = (
  _none: undefined,
  { advance: said, at, eventId }: PayAdvance,
): Decision<UtilityAdvanceEvent> => {
  if (fen(said.amount) <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  const amount = formatFen(fen(said.amount));
  const advance: UtilityAdvance = { ...said, amount, recovered: '0.00', recoveries: [], paidAt: at };
  return accept({ type: 'UtilityAdvancePaid', eventId, at, advance, amount });
};

export interface RecoverAdvance extends Recording {
  readonly amount: string;
  readonly note?: string;
}

/** Part of it comes back; never more than was paid. */
export const recoverAdvance = (
  advance: UtilityAdvance,
  { amount, note, at, eventId }: RecoverAdvance,
): Decision<UtilityAdvanceEvent> => {
  if (fen(amount) <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  if (at < advance.paidAt) return refuse('billing.act-too-early-invalid', {});
  const recovered = (fen(advance.recovered) + fen(amount)) as Fen;
  const left = (fen(advance.amount) - fen(advance.recovered)) as Fen;
  if (recovered > fen(advance.amount)) return refuse('billing.more-than-advanced-invalid', { left: formatFen(left) });
  const part = { at, amount: formatFen(fen(amount)), ...(note !== undefined && { note }) };
  const after = { ...advance, recovered: formatFen(recovered), recoveries: [...advance.recoveries, part] };
  return accept({ type: 'UtilityAdvanceRecovered', eventId, at, advance: after, amount: part.amount });
};
