import type { PositionRecord, PositionVersion } from '../../positions/api.js';

export type PositionAct = 'revise' | 'review' | 'approve' | 'return' | 'begin' | 'drop' | 'abolish' | 'restore';

/** The version that is worked at, where there is one. */
export const openVersionOf = ({ versions }: Pick<PositionRecord, 'versions'>): PositionVersion | undefined => {
  const last = versions.at(-1);
  return last?.state === 'approved' ? undefined : last;
};

/** The version in force on a day. */
export const inForceOn = ({ versions }: Pick<PositionRecord, 'versions'>, day: string): PositionVersion | undefined =>
  versions.filter(({ from }) => from !== undefined && from <= day).at(-1);

/** What can be done with the position as it stands, the next act first. */
export const positionActs = (position: Pick<PositionRecord, 'versions' | 'state'>): readonly PositionAct[] => {
  if (position.state !== 'open') return position.state === 'abolished' ? ['restore'] : [];
  const open = openVersionOf(position);
  if (open === undefined) return ['begin', 'abolish'];
  return open.state === 'reviewed' ? ['approve', 'return', 'drop'] : ['review', 'revise', 'return', 'drop'];
};

export type Hindrance = 'permission' | 'maker' | 'reviewer' | 'weights';

/** Why an act is not this person's; the service has the last word. */
export const hindranceOf = (
  act: PositionAct,
  { position, may }: { position: PositionRecord; may: (permission: string) => boolean },
): Hindrance | undefined => {
  const permission =
    act === 'approve' || act === 'abolish' || act === 'restore'
      ? 'staffing:approve-position'
      : 'staffing:describe-position';
  if (!may(permission)) return 'permission';
  const version = openVersionOf(position);
  if (['review', 'approve', 'return'].includes(act) && !position.mayReturn) return 'maker';
  if (act === 'approve' && !position.maySign) return 'reviewer';
  if (act !== 'review' || version === undefined) return undefined;
  const { indicators } = version.description;
  const sum = indicators.reduce((all, { weight }) => all + weight, 0);
  return indicators.length > 0 && sum !== 100 ? 'weights' : undefined;
};
