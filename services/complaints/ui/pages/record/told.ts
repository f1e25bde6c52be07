import type { Told, Translate } from '@goldkey/ui';
import type { ComplaintLine } from '../../api.js';
import type { zhCN } from '../../text/zh-CN.js';

/** What another person may change of a matter while a form is open over it, in words. */
export const toldOf = (
  { state, established, assigneeName, dueAt, callbacks }: ComplaintLine,
  t: Translate<typeof zhCN>,
  instant: (text: string) => string,
): readonly Told[] => {
  const none = t('difference.none');
  return [
    { label: t('difference.state'), value: t(`state.${state}`) },
    {
      label: t('difference.established'),
      value: established === undefined ? none : t(established ? 'fact.established.yes' : 'fact.established.no'),
    },
    { label: t('difference.assignee'), value: assigneeName ?? none },
    { label: t('difference.due'), value: dueAt === undefined ? none : instant(dueAt) },
    { label: t('difference.callbacks'), value: String(callbacks) },
  ];
};
