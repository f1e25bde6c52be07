/** What billing says of bank statements and of what is paid in at a bank, in English. */
export const en: Record<string, string> = {
  'billing.bank-file-not-found': 'There is no such file, or it is outside your scope.',
  'billing.bank-file-too-long-invalid': 'A file has at most {most} lines. Please split it by month.',
  'billing.bank-format-direction-invalid':
    'With a column of the direction the words for money in are needed, and without one there are none.',
  'billing.bank-format-incomplete-invalid':
    'The column of the day is needed, and either that of the amount or that of what came in.',
  'billing.bank-format-not-found': 'There is no such format, or it is outside your scope.',
  'billing.bank-format-taken': 'There is a format “{name}” already.',
  'billing.bank-headings-missing-invalid':
    'These headings are not in the file: {headings}. Check the file or the format.',
  'billing.bank-line-not-found': 'There is no such line, or it is outside your scope.',
  'billing.bank-line-state': 'The state of the line does not allow this.',
  'billing.bank-line-went-out-invalid': 'This line went out; it is no payment.',
  'billing.banking-differs-invalid': 'The chosen shifts handed over {sum}, which is not the amount.',
  'billing.banking-matched': 'A bank line was matched with this banking; undo that first.',
  'billing.banking-not-found': 'There is no such banking, or it is outside your scope.',
};
