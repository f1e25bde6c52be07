import { formatMoney, useText } from '@goldkey/ui';
import { useCallback } from 'react';
import type { Relief } from '../../api.js';
import { reliefTexts } from '../../text/relief/texts.js';

/** How much less is paid, in words. */
export const useReliefWords = () => {
  const t = useText(reliefTexts);
  return useCallback(
    (relief: Relief): string => {
      if (relief.kind === 'percent') return t('relief.percent', { percent: relief.percent });
      return relief.kind === 'amount' ? t('relief.amount', { amount: formatMoney(relief.amount) }) : t('relief.exempt');
    },
    [t],
  );
};
