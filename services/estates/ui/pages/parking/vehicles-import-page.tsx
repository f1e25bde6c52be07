import { ImportPage, useText } from '@goldkey/ui';
import { estatesTexts } from '../../text/texts.js';

/** Vehicles of homes, from a workbook. */
export const VehiclesImportPage = () => {
  const t = useText(estatesTexts);
  return (
    <ImportPage
      service="estates"
      kind="vehicles"
      title={t('vehicles.import')}
      back={{ title: t('parking.title'), to: '/parking' }}
    />
  );
};
