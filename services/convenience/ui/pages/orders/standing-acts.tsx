import { type ActSpec, useText } from '@goldkey/ui';
import { useMemo } from 'react';
import { door, type Order } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import { PlaceField } from './place-field.js';

/** What may be done about the rhythm of a standing order: it rests, and is taken up again; and about the place that it rents. */
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
      {
        key: 'place',
        title: t('order.choosePlace'),
        note: t('order.choosePlace.note'),
        permission,
        offered: ({ state, mode, kind, place }) =>
          kind === 'parking-rental' &&
          mode === 'standing' &&
          ['requested', 'placed'].includes(state) &&
          (place === undefined || place.state === 'refused'),
        path: ({ id }) => door('orders', id, 'place'),
        fields: [
          { name: 'placeId', label: t('order.place'), form: 'text', control: (field) => <PlaceField {...field} /> },
        ],
      },
    ];
  }, [t, today]);
};
