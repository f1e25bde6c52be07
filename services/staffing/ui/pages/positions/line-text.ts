import { formatMoney } from '@goldkey/ui/format';

const parts = ['duties', 'authority', 'indicators', 'summary'];
const identity = ['name', 'grade', 'superior', 'subordinates', 'headCount', 'headCountPer'];

/** The key of the words for a part of the form, as a comparison names it: `conditions.hours`, `duties`. */
export const partKey = (part: string): string => {
  if (part === 'keyPosition') return 'position.key';
  if (identity.includes(part)) return `position.${part}`;
  return parts.includes(part) ? `part.${part}` : part;
};

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const groupText = (line: Readonly<Record<string, unknown>>, word: (key: string) => string): string => {
  if ('duty' in line) return [line['duty'], ...(line['tasks'] as readonly string[])].map(text).join('；');
  if ('indicator' in line) return `${text(line['indicator'])} ${text(line['weight'])} %`;
  const granted = (line['powers'] as readonly string[] | undefined) ?? [];
  const marks = [
    ...granted.map((power) => word(`power.${power}`)),
    ...(line['limit'] === undefined ? [] : [formatMoney(text(line['limit']))]),
    ...(line['matter'] === undefined ? [] : [word(`matter.${text(line['matter'])}`)]),
  ];
  return `${text(line['what'])}（${marks.join(' · ')}）`;
};

/** A line of a description in words. */
export const lineText = (line: unknown, word: (key: string) => string): string => {
  if (line === undefined || line === null) return '';
  if (typeof line === 'boolean') return word(line ? 'yes' : 'no');
  if (Array.isArray(line)) return line.map((one) => lineText(one, word)).join('、');
  return typeof line === 'object' ? groupText(line as Readonly<Record<string, unknown>>, word) : text(line);
};
