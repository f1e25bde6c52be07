import { ImportPage, useText } from '@goldkey/ui';
import { positionTexts } from '../../positions/text/texts.js';

/** Regions, departments and teams from a workbook. */
export const OrganisationImportPage = () => {
  const t = useText(positionTexts);
  return (
    <ImportPage
      service="staffing"
      kind="units"
      title={t('organisation.import')}
      back={{ title: t('organisation.title'), to: '/organisation' }}
    />
  );
};
