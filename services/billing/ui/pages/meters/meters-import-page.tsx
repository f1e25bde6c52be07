import { ImportPage, useText } from '@goldkey/ui';
import { bookTexts } from '../../text/books/texts.js';
import { billingTexts } from '../../text/texts.js';

/** Meters with what they show when they begin to count here, from a workbook. */
export const MetersImportPage = () => {
  const t = useText(billingTexts);
  const book = useText(bookTexts);
  return (
    <ImportPage
      service="billing"
      kind="meters"
      title={book('meter.import')}
      back={{ title: t('meter.title'), to: '/meters' }}
    />
  );
};
