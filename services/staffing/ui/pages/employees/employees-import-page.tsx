import { ImportPage, useText } from '@goldkey/ui';
import { staffingTexts } from '../../text/texts.js';

/** The people of the group from a workbook. */
export const EmployeesImportPage = () => {
  const t = useText(staffingTexts);
  return (
    <ImportPage
      service="staffing"
      kind="employees"
      title={t('employees.import')}
      back={{ title: t('employees.title'), to: '/employees' }}
    />
  );
};
