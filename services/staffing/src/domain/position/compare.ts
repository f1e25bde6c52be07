import { isAlike } from '@goldkey/kernel';
import type { PositionDescription } from './description.js';

/** A line of a description that is not the same in two versions; undefined where one of them has no such line. */
export interface Difference {
  /** The part of the form: `summary`, `conditions.hours`, `duties`. */
  readonly part: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The parts of the form in its order; what is stored may have them in another. */
const parts = [
  'name',
  'grade',
  'superior',
  'subordinates',
  'headCount',
  'headCountPer',
  'keyPosition',
  'summary',
  'duties',
  'authority',
  'indicators',
  'relations',
  'conditions',
  'qualifications',
  'career',
  'training',
] as const satisfies readonly (keyof PositionDescription)[];

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const between = (path: string, before: unknown, after: unknown): readonly Difference[] => {
  if (isAlike(before, after)) return [];
  if (isGroup(before) && isGroup(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
      between(`${path}.${name}`, before[name], after[name]),
    );
  if (!Array.isArray(before) || !Array.isArray(after)) return [{ part: path, before, after }];
  const gone = before.filter((line) => !after.some((other) => isAlike(line, other)));
  const come = after.filter((line) => !before.some((other) => isAlike(line, other)));
  // Nothing gone and nothing come: the same lines in another order.
  if (gone.length === 0 && come.length === 0) return [{ part: path, before, after }];
  return [
    ...gone.map((line): Difference => ({ part: path, before: line })),
    ...come.map((line): Difference => ({ part: path, after: line })),
  ];
};

/** What differs between two versions, part by part in the form's order: of lists the lines that went and those that came. */
export const compareDescriptions = (before: PositionDescription, after: PositionDescription): readonly Difference[] =>
  parts.flatMap((part) => between(part, before[part], after[part]));
