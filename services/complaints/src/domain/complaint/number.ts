/**
 * The number that people use on the phone: property code, year and month, running number of that month.
 *
 * Example: `YQY-2608-0042`. Beyond 9,999 in a month the last part simply grows. Numbers are unique per property and
 * month; where storing fails after the number was given, there is a gap. A refusal leaves none.
 */
export const complaintNumber = (propertyCode: string, month: string, running: number): string =>
  `${propertyCode}-${month.slice(2, 4)}${month.slice(5, 7)}-${String(running).padStart(4, '0')}`;

/**
 * A number as people say or type it, in the form in which it is kept: `yqy 2608 0042`, `２６０８－０４２`, `2608-42` of the property YQY
 * are all `YQY-2608-0042`. What is no number of ours stays as it was written: matters of other systems have theirs.
 */
export const numberSaid = (words: string, propertyCode: string): string => {
  const plain = words.normalize('NFKC').trim().toUpperCase();
  const code = propertyCode.toUpperCase();
  const own = plain.startsWith(code) ? plain.slice(code.length) : plain;
  const [, month, running] = /^[\s\-–—_/.]*(\d{4})[\s\-–—_/.]*(\d+)$/.exec(own) ?? [];
  return month === undefined || running === undefined
    ? words.trim()
    : `${propertyCode}-${month}-${String(Number(running)).padStart(4, '0')}`;
};
