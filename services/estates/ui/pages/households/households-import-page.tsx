import { ImportPage, useText } from '@goldkey/ui';
import { estatesTexts } from '../../text/texts.js';

/** The register of households from a workbook. */
export const HouseholdsImportPage = () => {
  const t = useText(estatesTexts);
  return (
    <ImportPage
      service="estates"
      kind="households"
      title={t('households.import')}
      back={{ title: t('households.title'), to: '/households' }}
    />
  );
};
