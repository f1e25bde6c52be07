import { ImportPage, useText } from '@goldkey/ui';
import { estatesTexts } from '../../text/texts.js';

/** Parking places with who has them, from a workbook. */
export const ParkingImportPage = () => {
  const t = useText(estatesTexts);
  return (
    <ImportPage
      service="estates"
      kind="parking-places"
      title={t('parking.import')}
      back={{ title: t('parking.title'), to: '/parking' }}
    />
  );
};
