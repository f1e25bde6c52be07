import { Facts, type ListColumn, type OpenRow, PanelPart, RowLink, RowPanel, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { peopleTexts } from '../../people/text/texts.js';
import { staffingTexts } from '../../text/texts.js';
import type { EmployeesLine } from './employees-list.js';

/** With its year: it may lie far back. */
const DayCell = ({ day }: { day: string | undefined }) => <span className="gk-nowrap">{day}</span>;

/** The columns of the group's people. */
export const useEmployeesColumns = (
  homeOf: (propertyId: string | undefined) => string | undefined,
): readonly ListColumn<EmployeesLine>[] => {
  const t = useText(staffingTexts);
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('employees.column.name'),
        sorts: true,
        cell: (line) => <RowLink id={line.id}>{line.name}</RowLink>,
        file: [{ title: t('employees.column.name'), of: ({ name }) => name }],
      },
      {
        key: 'number',
        title: t('employees.column.number'),
        width: 140,
        sorts: true,
        cell: ({ number }) => number,
        file: [{ title: t('employees.column.number'), of: ({ number }) => number }],
      },
      {
        key: 'home',
        title: t('employees.column.home'),
        width: 180,
        cell: ({ homePropertyId }) => homeOf(homePropertyId),
        file: [{ title: t('employees.column.home'), of: ({ homePropertyId }) => homeOf(homePropertyId) }],
      },
      {
        key: 'phone',
        title: t('employees.column.phone'),
        width: 160,
        cell: ({ phone }) => phone,
        file: [{ title: t('employees.column.phone'), of: ({ phone }) => phone }],
      },
      {
        key: 'hiredOn',
        title: t('employees.column.hiredOn'),
        width: 140,
        cell: ({ hiredOn }) => <DayCell day={hiredOn} />,
        file: [{ title: t('employees.column.hiredOn'), kind: 'day', of: ({ hiredOn }) => hiredOn }],
      },
    ],
    [t, homeOf],
  );
};

/** The person who is open, beside the list. */
export const EmployeePanel = ({
  row,
  columns,
}: OpenRow<EmployeesLine> & { columns: readonly ListColumn<EmployeesLine>[] }) => {
  const t = useText(peopleTexts);
  return (
    <RowPanel
      title={row.name}
      lead={row.number}
      foot={
        <Link to={`/employees/${row.id}`}>
          <Button type="primary" tabIndex={-1}>
            {t('person.open')}
          </Button>
        </Link>
      }
    >
      <PanelPart>
        <Facts facts={columns.slice(1).map(({ title, cell }) => ({ label: String(title), value: cell(row) }))} />
      </PanelPart>
    </RowPanel>
  );
};
