export type {
  BonusDepartmentView as BonusDepartment,
  BonusItem,
  BonusPersonView as BonusPerson,
  BonusStage,
  BonusView as Bonus,
  OwnBonusView as OwnBonus,
} from '../../gen/answers.js';

export const BONUSES = '/api/evaluation/bonuses';
export const DEPARTMENTS = '/api/evaluation/bonuses/departments';
export const OWN_BONUSES = '/api/evaluation/me/bonuses';
export const bonusPath = (bonusId: string): string => `${BONUSES}/${encodeURIComponent(bonusId)}`;
/** What a change of a bonus makes old news. */
export const RENEWS = [BONUSES, OWN_BONUSES];
