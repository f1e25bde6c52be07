import { type BulkAct, Field, useText, WordsArea } from '@goldkey/ui';

import { type ClosingItem, closingPath } from './api.js';
import { closingTexts } from './text/texts.js';

const said = (words: unknown): string | undefined =>
  typeof words === 'string' && words.trim() !== '' ? words.trim() : undefined;

/** Submitting and closing many months at once; each is decided by itself, and what is refused says why. */
export const useClosingActs = (): readonly BulkAct<ClosingItem>[] => {
  const t = useText(closingTexts);
  const firm = ({ obstacles }: ClosingItem) => obstacles.find((one) => one.firm);
  const hindered =
    (wanted: ClosingItem['state']) =>
    (item: ClosingItem): string | undefined => {
      if (item.state !== wanted) return t(`state.${item.state}`);
      const obstacle = firm(item);
      return obstacle && t(`obstacle.${obstacle.kind}`, { count: obstacle.count });
    };
  return [
    {
      key: 'submission',
      title: t('act.submission'),
      hindered: hindered('draft'),
      command: () => (item) => ({
        method: 'POST',
        path: `${closingPath(item.propertyId, item.month)}/submission`,
        body: {},
      }),
    },
    {
      key: 'close',
      title: t('act.close'),
      hindered: hindered('review'),
      command:
        ({ reason }) =>
        (item) => ({
          method: 'POST',
          path: `${closingPath(item.propertyId, item.month)}/close`,
          body: { reason: said(reason) },
        }),
      fields: () => (
        <>
          <p>{t('close.lead')}</p>
          <Field name="reason" label={t('reason')} optional extra={t('reason.when')}>
            <WordsArea rows={3} longest={1000} />
          </Field>
        </>
      ),
    },
  ];
};
