import { Facts, type ListColumn, type OpenRow, PanelPart, RowLink, RowPanel, useText } from '@goldkey/ui';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { estatesTexts } from '../../text/texts.js';
import type { HouseholdsLine } from './households-list.js';

/** `3-2 1201`. */
export const addressOf = ({ building, room }: HouseholdsLine): string => `${building} ${room}`;

/** The columns of the register of households. */
export const useHouseholdsColumns = (
  propertyName: (propertyId: string) => string | undefined,
): readonly ListColumn<HouseholdsLine>[] => {
  const t = useText(estatesTexts);
  return useMemo(
    () => [
      {
        key: 'room',
        title: t('households.column.room'),
        sorts: true,
        cell: (line) => <RowLink id={line.id}>{line.room}</RowLink>,
        file: [{ title: t('households.column.room'), of: ({ room }) => room }],
      },
      {
        key: 'building',
        title: t('households.column.building'),
        width: 140,
        sorts: true,
        cell: ({ building }) => building,
        file: [{ title: t('households.column.building'), of: ({ building }) => building }],
      },
      {
        key: 'areaSquareMetres',
        title: t('households.column.areaSquareMetres'),
        width: 130,
        number: true,
        cell: ({ areaSquareMetres }) => areaSquareMetres,
        file: [
          {
            title: t('households.column.areaSquareMetres'),
            kind: 'number',
            of: ({ areaSquareMetres }) => areaSquareMetres,
          },
        ],
      },
      {
        key: 'ownerName',
        title: t('households.column.ownerName'),
        width: 160,
        cell: ({ ownerName }) => ownerName,
        file: [{ title: t('households.column.ownerName'), of: ({ ownerName }) => ownerName }],
      },
      {
        key: 'ownerPhone',
        title: t('households.column.ownerPhone'),
        width: 160,
        cell: ({ ownerPhone }) => ownerPhone,
        file: [{ title: t('households.column.ownerPhone'), of: ({ ownerPhone }) => ownerPhone }],
      },
      {
        key: 'property',
        title: t('properties.column.name'),
        width: 160,
        cell: ({ propertyId }) => propertyName(propertyId),
        file: [{ title: t('properties.column.name'), of: ({ propertyId }) => propertyName(propertyId) }],
      },
    ],
    [t, propertyName],
  );
};

/** The household that is open, beside the list. */
export const HouseholdPanel = ({
  row,
  columns,
}: OpenRow<HouseholdsLine> & { columns: readonly ListColumn<HouseholdsLine>[] }) => {
  const t = useText(estatesTexts);
  return (
    <RowPanel title={addressOf(row)} foot={<Link to={`/households/${row.id}`}>{t('household.open')}</Link>}>
      <PanelPart>
        <Facts facts={columns.slice(1).map(({ title, cell }) => ({ label: String(title), value: cell(row) }))} />
      </PanelPart>
    </RowPanel>
  );
};
