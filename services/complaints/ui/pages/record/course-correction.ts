import type { Translate } from '@goldkey/ui';
import type { Choices, HistoryLine, IntakeChange, Proposal } from '../../api.js';
import type { zhCN } from '../../text/zh-CN.js';
import { changesOf } from './correction-changes.js';

/** What was proposed of the intake or became of it, with old and new values; undefined: something else happened. */
export const correctionTitleOf = (
  t: Translate<typeof zhCN>,
  { change, data }: Pick<HistoryLine, 'change' | 'data'>,
  departments: Choices['departments'],
): string | undefined => {
  switch (change) {
    case 'correction-proposed':
    case 'intake-corrected': {
      const changes = changesOf(t, departments, data['before'] as IntakeChange, data['changes'] as IntakeChange);
      const words = changes.map(({ name, from, to }) => `${name} ${t('correction.fromTo', { from, to })}`);
      return t(`change.${change}`, { words: words.join('；') });
    }
    case 'duplicate-proposed':
    case 'set-aside': {
      const other = data['standsAs'] as { number: string } | undefined;
      return other === undefined ? t('change.mistake') : t(`change.${change}`, { number: other.number });
    }
    case 'mistake-proposed':
      return t('change.mistake-proposed');
    case 'proposal-rejected':
      return t(`change.rejected.${data['kind'] as Proposal['kind']}`);
    default:
      return undefined;
  }
};
