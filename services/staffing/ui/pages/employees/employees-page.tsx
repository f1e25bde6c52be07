import { DialogButton, ImportLink, ListPage, ListSearch, useList, useRead, useText } from '@goldkey/ui';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { peopleTexts } from '../../people/text/texts.js';
import { staffingTexts } from '../../text/texts.js';
import { HireDialog } from '../employee/file-forms.js';
import { useBulkActs } from './bulk-acts.js';
import { EMPLOYEES, type EmployeesLine, employeesList, employeesQuery } from './employees-list.js';
import { EmployeePanel, useEmployeesColumns } from './employees-table.js';

interface UnitsAnswer {
  readonly items: readonly { readonly name: string; readonly propertyId?: string }[];
}

/** The name of the property that keeps a person's file; people without one belong to the group. */
const useHome = (): ((propertyId: string | undefined) => string | undefined) => {
  const t = useText(staffingTexts);
  const { data } = useRead<UnitsAnswer>('/api/staffing/units', { kind: 'property', pageSize: 500 });
  return useCallback(
    (propertyId) =>
      propertyId === undefined
        ? t('employees.group')
        : data?.items.find((unit) => unit.propertyId === propertyId)?.name,
    [t, data],
  );
};

/** The people of the group, with the property that keeps their file. */
export const EmployeesPage = () => {
  const t = useText(staffingTexts);
  const people = useText(peopleTexts);
  const navigate = useNavigate();
  const list = useList(employeesList);
  const { state } = list;
  const homeOf = useHome();
  const columns = useEmployeesColumns(homeOf);
  const acts = useBulkActs();
  return (
    <ListPage<EmployeesLine>
      name="employees"
      title={t('employees.title')}
      acts={
        <>
          <ImportLink to="/employees/import" permission="staffing:employ" />
          <DialogButton
            permission="staffing:employ"
            primary
            dialog={(close) => <HireDialog onHired={(id) => void navigate(`/employees/${id}`)} onClose={close} />}
          >
            {people('act.hire')}
          </DialogButton>
        </>
      }
      path={EMPLOYEES}
      query={employeesQuery(state)}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      nameOf={({ name, number }) => `${name} ${number}`}
      wideOnly={['phone']}
      filters={<ListSearch list={list} placeholder={t('employees.search')} />}
      empty={{ icon: 'people', title: t('employees.empty'), lead: t('employees.empty.lead') }}
      {...(acts.length > 0 && { bulk: { acts, renews: [] } })}
      panel={(opened) => <EmployeePanel {...opened} columns={columns} />}
    />
  );
};
