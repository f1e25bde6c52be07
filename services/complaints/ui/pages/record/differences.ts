import type { Difference, Translate } from '@goldkey/ui';
import type { ComplaintLine } from '../../api.js';
import type { zhCN } from '../../text/zh-CN.js';

/** What another person changed between two versions of a matter, in words. */
export const differencesOf = (
  was: ComplaintLine,
  now: ComplaintLine,
  t: Translate<typeof zhCN>,
  instant: (text: string) => string,
): readonly Difference[] => {
  const none = t('difference.none');
  const rows = (line: ComplaintLine): readonly (readonly [string, string])[] => [
    [t('difference.state'), t(`state.${line.state}`)],
    [
      t('difference.established'),
      line.established === undefined ? none : t(line.established ? 'fact.established.yes' : 'fact.established.no'),
    ],
    [t('difference.assignee'), line.assigneeName ?? none],
    [t('difference.due'), line.dueAt === undefined ? none : instant(line.dueAt)],
    [t('difference.callbacks'), String(line.callbacks)],
  ];
  const before = rows(was);
  const changed = rows(now).flatMap(([label, value], index) => {
    const old = before[index]?.[1] ?? none;
    return old === value ? [] : [{ label, was: old, now: value }];
  });
  // Something else changed that has no line here: the version says so.
  return changed.length > 0
    ? changed
    : [{ label: t('difference.version'), was: String(was.version), now: String(now.version) }];
};
