import { type BulkAct, useMay, useText } from '@goldkey/ui';
import { staffingTexts } from '../../text/texts.js';
import type { EmployeesLine } from './employees-list.js';

/** What may be done with many people at once: group IT gives them accounts. Who has one already is told so, row by row. */
export const useBulkActs = (): readonly BulkAct<EmployeesLine>[] => {
  const t = useText(staffingTexts);
  const may = useMay();
  const accounts: BulkAct<EmployeesLine> = {
    key: 'accounts',
    title: t('employees.accounts'),
    hindered: () => undefined,
    command:
      () =>
      ({ id, name, number }) => ({
        method: 'POST',
        path: '/api/identity/accounts',
        body: { login: number.toLowerCase(), name, employeeId: id },
      }),
    fields: () => <p className="gk-muted">{t('employees.accounts.note')}</p>,
  };
  return may('identity:administer') ? [accounts] : [];
};
