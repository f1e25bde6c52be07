import { useRead } from '@goldkey/ui';
import type { ReactNode } from 'react';
import { treeUnitPath, type UnitOf } from './api.js';

/** The head of a part of a printed form. */
export const SheetPart = ({ title }: { title: string }) => (
  <tr>
    <th colSpan={4} className="gk-sheet-part" scope="colgroup">
      {title}
    </th>
  </tr>
);

/** Two labels with their values, or one that takes the line. */
export const SheetPair = ({ cells }: { cells: readonly (readonly [string, ReactNode])[] }) => (
  <tr>
    {cells.flatMap(([label, value]) => [
      <th key={`${label}-label`} scope="row">
        {label}
      </th>,
      <td key={label} colSpan={cells.length === 1 ? 3 : 1}>
        {value}
      </td>,
    ])}
  </tr>
);

/** The name of the group at the foot of the printed form. */
export const useGroupName = (unitId: string): string => {
  const { data } = useRead<{ readonly unit: UnitOf; readonly path: readonly UnitOf[] }>(treeUnitPath(unitId));
  return (data?.path[0] ?? data?.unit)?.name ?? '';
};
