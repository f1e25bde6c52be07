import type { Translate } from '@goldkey/ui';
import type { UpcomingDuty } from '../../api.js';
import type { zhCN } from '../../text/zh-CN.js';

/** The duties of a clause that have a name of their own: without it a person reads the same line several times. */
const NAMED = [
  'M-22.leader',
  'M-22.qm-centre',
  'M-22.form',
  'M-24.forum',
  'M-24.actions',
  'M-31.plan',
  'M-31.done',
  'M-33.99+1',
  'M-33.staff-activity',
  'M-33.professional-training',
  'M-33.character-training',
] as const;

/** Which of the duties of its clause it is, in words. */
export const partInWords = (
  t: Translate<typeof zhCN>,
  { clause, part }: Pick<UpcomingDuty, 'clause' | 'part'>,
): string | undefined => {
  const found = NAMED.find((one) => one === `${clause}.${part}`);
  return found === undefined ? undefined : t(`part.${found}`);
};

/** What is due before the deadline of the whole, on the same day: the morning's patrol. */
const NOON = 12;
export const isMorningOpen = ({ clause, deadline }: UpcomingDuty, clockHere: string, today: string): boolean =>
  clause === 'M-12' && deadline.slice(0, 10) === today && Number(clockHere.slice(0, 2)) < NOON;
