import { ImportPage, useText } from '@goldkey/ui';
import { complaintTexts } from '../../text/texts.js';

/** A register of complaints that was kept in a workbook. */
export const RegisterImportPage = () => {
  const t = useText(complaintTexts);
  return (
    <ImportPage
      service="complaints"
      kind="register"
      title={t('list.import.title')}
      back={{ title: t('list.title'), to: '/complaints' }}
    />
  );
};
