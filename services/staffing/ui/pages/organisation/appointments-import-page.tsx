import { ImportPage, useText } from '@goldkey/ui';
import { positionTexts } from '../../positions/text/texts.js';

/** Who works where as what, from a workbook. */
export const AppointmentsImportPage = () => {
  const t = useText(positionTexts);
  return (
    <ImportPage
      service="staffing"
      kind="appointments"
      title={t('appointments.import')}
      back={{ title: t('organisation.title'), to: '/organisation' }}
    />
  );
};
