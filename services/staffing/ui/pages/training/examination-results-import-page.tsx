import { ImportPage, useText } from '@goldkey/ui';
import { trainingTexts } from './text/texts.js';

/** Results of examinations from a workbook. */
export const ExaminationResultsImportPage = () => {
  const t = useText(trainingTexts);
  return (
    <ImportPage
      service="staffing"
      kind="examination-results"
      title={t('results.import')}
      back={{ title: t('examinations.title'), to: '/examinations' }}
    />
  );
};
