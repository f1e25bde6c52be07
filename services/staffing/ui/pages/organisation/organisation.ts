import type { UnitKind, UnitOf } from '../../positions/api.js';

const ranks: readonly UnitKind[] = ['group', 'region', 'property', 'department', 'team'];

/** Kinds of units that this page can make below one; properties are taken on with their register, elsewhere. */
export const kindsBelow = (kind: UnitKind): readonly UnitKind[] =>
  ranks
    .slice(ranks.indexOf(kind) + 1)
    .filter((below) => below !== 'property' && !(below === 'team' && kind === 'group'));

/** Whether a person may define or correct it: what belongs to no property is for who acts for the whole group. */
export const mayDefine = (
  unit: Pick<UnitOf, 'propertyId'>,
  { permitted, wholeGroup }: { readonly permitted: boolean; readonly wholeGroup: boolean },
): boolean => permitted && (wholeGroup || unit.propertyId !== undefined);

/** Those above a unit in words; the group itself says nothing and is left out below it. */
export const pathText = (path: readonly Pick<UnitOf, 'name'>[]): string =>
  path
    .slice(path.length > 1 ? 1 : 0)
    .map(({ name }) => name)
    .join(' / ');
