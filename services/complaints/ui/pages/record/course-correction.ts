import type { Translate } from '@goldkey/ui';
import type { Choices, HistoryLine, IntakeChange } from '../../api.js';
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
    case 'set-aside':
      return t(`change.${change}`, { number: (data['standsAs'] as { number: string }).number });
    case 'proposal-rejected':
      return t(data['kind'] === 'duplicate' ? 'change.rejected.duplicate' : 'change.rejected.correction');
    default:
      return undefined;
  }
};
