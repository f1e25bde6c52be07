import { ActForm, todayOfGroup, useFormat, useText } from '@goldkey/ui';
import { BASE, RENEWED } from '../../api.js';
import { bookTexts } from '../../text/books/texts.js';
import { filledIn, useFeeItems } from '../agreements/span-page.js';
import { shareOfPercent } from '../reports/percent.js';

/** What is late is counted up to a day, to be billed with a month. */
export const LateFeesDialog = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(bookTexts);
  const today = todayOfGroup(useFormat().now);
  const { options } = useFeeItems(propertyId, ({ basis }) => basis === 'per-use');
  return (
    <ActForm
      name={`late-fees.${propertyId}`}
      title={t('late.count')}
      note={t('late.note')}
      fields={[
        { name: 'feeItemId', label: t('feeItem'), form: 'choice', options },
        { name: 'month', label: t('month'), form: 'month' },
        { name: 'day', label: t('late.day'), form: 'day' },
        { name: 'graceDays', label: t('late.graceDays'), form: 'count', optional: true },
        { name: 'cap', label: t('late.cap'), form: 'text', optional: true },
      ]}
      initial={{ month: today.slice(0, 7), day: today, graceDays: 10, cap: '30' }}
      command={{
        path: `${BASE}/late-fees`,
        body: ({ cap, ...values }) =>
          filledIn({ ...values, propertyId, cap: cap ? (shareOfPercent(String(cap)) ?? cap) : undefined }),
      }}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};
