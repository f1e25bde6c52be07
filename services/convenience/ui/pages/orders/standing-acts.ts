import { type ActSpec, useText } from '@goldkey/ui';
import { useMemo } from 'react';
import { door, type Order } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';

/** What may be done about the rhythm of a standing order: it rests, and is taken up again. */
export const useStandingActs = (today: string): readonly ActSpec<Order>[] => {
  const t = useText(convenienceTexts);
  return useMemo(() => {
    const permission = 'convenience:order';
    return [
      {
        key: 'pause',
        title: t('order.pause'),
        note: t('order.pause.note'),
        permission,
        offered: ({ state, recurrence }) => state === 'placed' && recurrence !== undefined,
        path: ({ id }) => door('orders', id, 'pause'),
        fields: [
          { name: 'from', label: t('rhythm.from'), form: 'day' },
          { name: 'until', label: t('rhythm.until'), form: 'day' },
          { name: 'reason', label: t('reason'), form: 'words' },
        ],
        initial: () => ({ from: today }),
      },
      {
        key: 'resume',
        title: t('order.resume'),
        note: t('order.resume.note'),
        permission,
        offered: ({ state, recurrence }) =>
          state === 'placed' && (recurrence?.pauses.some(({ until }) => until >= today) ?? false),
        path: ({ id }) => door('orders', id, 'resume'),
        fields: [],
        body: () => ({}),
      },
    ];
  }, [t, today]);
};
