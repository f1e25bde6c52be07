import { ImportPage, useText } from '@goldkey/ui';
import { bookTexts } from '../../text/books/texts.js';
import { billingTexts } from '../../text/texts.js';

/** What homes still owed when their property came here, from a workbook. */
export const ArrearsImportPage = () => {
  const t = useText(billingTexts);
  const book = useText(bookTexts);
  return (
    <ImportPage
      service="billing"
      kind="arrears"
      title={book('arrears.import')}
      back={{ title: t('arrears.title'), to: '/arrears' }}
    />
  );
};
