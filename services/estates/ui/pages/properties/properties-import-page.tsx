import { ImportPage, useText } from '@goldkey/ui';
import { estatesTexts } from '../../text/texts.js';

/** The properties of the group from a workbook. */
export const PropertiesImportPage = () => {
  const t = useText(estatesTexts);
  return (
    <ImportPage
      service="estates"
      kind="properties"
      title={t('properties.import')}
      back={{ title: t('properties.title'), to: '/properties' }}
    />
  );
};
