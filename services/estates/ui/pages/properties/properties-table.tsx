import { Facts, formatCount, type ListColumn, type OpenRow, PanelPart, RowLink, RowPanel, useText } from '@goldkey/ui';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { estatesTexts } from '../../text/texts.js';
import type { PropertiesLine } from './properties-list.js';

/** With its year: it may lie far back. */
const DayCell = ({ day }: { day: string | undefined }) => <span className="gk-nowrap">{day}</span>;

/** The columns of the group's properties. */
export const usePropertiesColumns = (): readonly ListColumn<PropertiesLine>[] => {
  const t = useText(estatesTexts);
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('properties.column.name'),
        sorts: true,
        cell: (line) => <RowLink id={line.id}>{line.name}</RowLink>,
        file: [{ title: t('properties.column.name'), of: ({ name }) => name }],
      },
      {
        key: 'code',
        title: t('properties.column.code'),
        width: 130,
        sorts: true,
        cell: ({ code }) => code,
        file: [{ title: t('properties.column.code'), of: ({ code }) => code }],
      },
      {
        key: 'households',
        title: t('properties.column.households'),
        width: 120,
        number: true,
        sorts: true,
        cell: ({ households }) => formatCount(households),
        file: [{ title: t('properties.column.households'), kind: 'number', of: ({ households }) => households }],
      },
      {
        key: 'telephone',
        title: t('property.telephone'),
        width: 160,
        cell: ({ telephone }) => <span className="gk-nowrap">{telephone}</span>,
        file: (['telephone', 'telephoneAllHours', 'centreAddress', 'openingHours'] as const).map((way) => ({
          title: t(`property.${way}`),
          of: (line) => line[way],
        })),
      },
      {
        key: 'serviceStart',
        title: t('properties.column.serviceStart'),
        width: 140,
        sorts: true,
        cell: ({ serviceStart }) => <DayCell day={serviceStart} />,
        file: [{ title: t('properties.column.serviceStart'), kind: 'day', of: ({ serviceStart }) => serviceStart }],
      },
      {
        key: 'serviceEnd',
        title: t('properties.column.serviceEnd'),
        width: 140,
        cell: ({ serviceEnd }) => <DayCell day={serviceEnd} />,
        file: [{ title: t('properties.column.serviceEnd'), kind: 'day', of: ({ serviceEnd }) => serviceEnd }],
      },
    ],
    [t],
  );
};

/** The property that is open, beside the list. */
export const PropertyPanel = ({
  row,
  columns,
}: OpenRow<PropertiesLine> & { columns: readonly ListColumn<PropertiesLine>[] }) => {
  const t = useText(estatesTexts);
  return (
    <RowPanel
      title={row.name}
      lead={row.code}
      foot={
        <>
          <Link to={`/properties/${row.id}`}>{t('property.open')}</Link>{' '}
          <Link to={`/households?property=${row.id}`}>{t('properties.households')}</Link>
        </>
      }
    >
      <PanelPart>
        <Facts facts={columns.slice(1).map(({ title, cell }) => ({ label: String(title), value: cell(row) }))} />
      </PanelPart>
    </RowPanel>
  );
};
