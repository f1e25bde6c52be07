import { formatShortDay, type Translate } from '@goldkey/ui';
import type { ClimbTarget, HistoryLine, PauseReason } from '../../api.js';
import type { zhCN } from '../../text/zh-CN.js';

const MINUTE_MS = 60_000;

/** A moment as the clock of the place shows it whose offset the example carries: `03-05 14:30`. */
export const momentLike = (example: string, ms: number): string => {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(example) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  const local = new Date(ms + offset).toISOString();
  return `${formatShortDay(`${local.slice(0, 19)}${example.slice(-6)}`)} ${local.slice(11, 16)}`;
};

/** What happened to the clock of a matter, to who answers for it, or to its cause; undefined: something else happened. */
export const clockTitleOf = (
  t: Translate<typeof zhCN>,
  { change, data }: Pick<HistoryLine, 'change' | 'data'>,
  receivedAt: string,
): string | undefined => {
  switch (change) {
    case 'clock-paused':
      return t('change.clock-paused', { why: t(`waits.${data['reason'] as PauseReason}`) });
    case 'time-agreed':
      return typeof data['missed'] === 'number'
        ? t('change.time-agreed.missed', {
            at: momentLike(receivedAt, Number(data['dueAt'])),
            before: momentLike(receivedAt, data['missed']),
          })
        : t('change.time-agreed', { at: momentLike(receivedAt, Number(data['dueAt'])) });
    case 'clock-renewed':
      return t('change.clock-renewed', { version: String(data['ruleVersion']) });
    case 'clock-climbed':
      return t('change.clock-climbed', { to: t(`climb.${data['to'] as ClimbTarget}`) });
    case 'hand-over-accepted':
      return t('change.hand-over-accepted', { name: String(data['employeeName']) });
    case 'incident-joined':
      return t('change.incident-joined', { title: String(data['title']) });
    case 'incident-left':
    case 'clock-resumed':
    case 'clock-warned':
    case 'hand-over-declined':
      return t(`change.${change}`);
    default:
      return undefined;
  }
};
