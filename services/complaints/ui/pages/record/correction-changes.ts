import type { Translate } from '@goldkey/ui';
import type { Choices, IntakeChange } from '../../api.js';
import type { zhCN } from '../../text/zh-CN.js';

/** One thing of an intake that changes, in words. */
export interface ShownChange {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

const names = ['departmentId', 'category', 'room', 'inScope', 'major'] as const;

/** What changes of an intake, each with its old and new value. Another household at the same words is a change of its own. */
export const changesOf = (
  t: Translate<typeof zhCN>,
  departments: Choices['departments'],
  before: IntakeChange,
  changes: IntakeChange,
): readonly ShownChange[] => {
  const nothing = t('difference.none');
  const words = (name: (typeof names)[number], value: unknown): string => {
    if (value === null || value === undefined || value === '') return nothing;
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (name === 'departmentId') return departments.find(({ departmentId }) => departmentId === value)?.name ?? '…';
    return String(value);
  };
  const shown = names
    .filter((name) => changes[name] !== undefined)
    .map((name) => ({
      name: t(`correction.${name}`),
      from: words(name, before[name]),
      to: words(name, changes[name]),
    }));
  if (changes.householdId === undefined || changes.room !== undefined) return shown;
  const linked = (value: unknown) => t(value === null || value === undefined ? 'no' : 'yes');
  return [
    ...shown,
    { name: t('correction.household'), from: linked(before.householdId), to: linked(changes.householdId) },
  ];
};
