import { type BankFile, type BankFileEvent, evolveBankFile } from '../../../../domain/bank-file/bank-file.js';
import { type BankFormat, type BankFormatEvent, evolveBankFormat } from '../../../../domain/bank-format/bank-format.js';
import { type BankLine, type BankLineEvent, evolveBankLine } from '../../../../domain/bank-line/bank-line.js';
import {
  evolveReconciliation,
  type Reconciliation,
  type ReconciliationEvent,
} from '../../../../domain/reconciliation/reconciliation.js';
import { bookOf } from '../books.js';

/** Statements stay in the house: what they bring in is told as payments are, and closed months tell of it. */

const textOf = (at: number): string => new Date(at).toISOString();

export const bankFormatBook = bookOf<BankFormat, BankFormatEvent>({
  recordKind: 'bank-format',
  table: 'bank_format',
  columns: { name: 'text', account: 'text' },
  row: ({ name, account }) => ({ name, account }),
  evolve: evolveBankFormat,
  remember: ({ bankFormat: { name, account, columns } }) => ({ name, account, columns }),
  messages: () => [],
});

export const bankFileBook = bookOf<BankFile, BankFileEvent>({
  recordKind: 'bank-file',
  table: 'bank_file',
  columns: { account: 'text', hash: 'text', name: 'text', imported_at: 'timestamptz' },
  row: ({ account, hash, name, importedAt }) => ({ account, hash, name, imported_at: textOf(importedAt) }),
  evolve: evolveBankFile,
  remember: ({ bankFile: { name, account, lines, repeated, badRows } }) => ({
    name,
    account,
    lines,
    repeated,
    badRows,
  }),
  messages: () => [],
});

export const bankLineBook = bookOf<BankLine, BankLineEvent>({
  recordKind: 'bank-line',
  table: 'bank_line',
  columns: {
    file_id: 'text',
    account: 'text',
    key: 'text',
    day: 'date',
    amount: 'numeric',
    payer: 'text',
    remark: 'text',
    reference: 'text',
    standing: 'text',
    confidence: 'text',
    household_id: 'text',
    booking_kind: 'text',
    booking_id: 'text',
  },
  row: ({ fileId, account, key, day, amount, payer, remark, reference, state, proposal, householdId, booking }) => ({
    file_id: fileId,
    account,
    key,
    day,
    amount,
    payer: payer ?? null,
    remark: remark ?? null,
    reference: reference ?? null,
    standing: state,
    confidence: proposal?.confidence ?? null,
    household_id: householdId ?? null,
    booking_kind: booking?.kind ?? null,
    booking_id: booking?.id ?? null,
  }),
  evolve: evolveBankLine,
  // Who paid, and what they wrote, stays out of the history: it is personal.
  remember: ({ bankLine: { account, day, amount, householdId, booking, reason } }) => ({
    account,
    day,
    amount,
    ...(householdId !== undefined && { householdId }),
    ...(booking !== undefined && { booking: booking.id }),
    ...(reason !== undefined && { reason }),
  }),
  messages: () => [],
});

export const reconciliationBook = bookOf<Reconciliation, ReconciliationEvent>({
  recordKind: 'reconciliation',
  table: 'reconciliation',
  columns: { account: 'text', span: 'text', closed_at: 'timestamptz' },
  row: ({ account, span, closedAt }) => ({ account, span, closed_at: textOf(closedAt) }),
  evolve: evolveReconciliation,
  remember: ({ reconciliation: { account, span, bank, ledger, difference, note } }) => ({
    account,
    span,
    bank,
    ledger,
    difference,
    ...(note !== undefined && { note }),
  }),
  messages: () => [],
});
