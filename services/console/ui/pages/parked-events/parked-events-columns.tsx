import { type ListColumn, RowLink, StateChip, useFormat, useProperty, useText } from '@goldkey/ui';
import { useCallback, useMemo } from 'react';
import { platformTexts } from '../../text/texts.js';
import { type ParkedLine, shortType } from './parked-events-list.js';

/** Whether it lies or waits for its replay. */
export const ParkedState = ({ line }: { line: ParkedLine }) => {
  const t = useText(platformTexts);
  return line.waitsForReplay ? (
    <StateChip tone="info">{t('parked.state.waits')}</StateChip>
  ) : (
    <StateChip tone="late">{t('parked.state.parked')}</StateChip>
  );
};

/** A property's name; its id where nobody knows it, as may be of an event that could not be read. */
export const usePropertyName = (): ((propertyId: string | null) => string) => {
  const t = useText(platformTexts);
  const { properties } = useProperty();
  return useCallback(
    (propertyId) =>
      propertyId === null
        ? t('parked.property.none')
        : (properties.find((property) => property.propertyId === propertyId)?.name ?? propertyId),
    [t, properties],
  );
};

/** The columns of parked events. */
export const useParkedColumns = (): readonly ListColumn<ParkedLine>[] => {
  const t = useText(platformTexts);
  const format = useFormat();
  const nameOf = usePropertyName();
  return useMemo(
    () => [
      {
        key: 'type',
        title: t('parked.type'),
        sorts: true,
        cell: (line) => (
          <>
            <RowLink id={line.key}>
              <span className="gk-parked-type">{shortType(line.type)}</span>
            </RowLink>
            <span className="gk-list-two gk-cut">{line.id}</span>
          </>
        ),
        file: [
          { title: t('parked.type'), of: ({ type }) => type },
          { title: t('parked.id'), of: ({ id }) => id },
          { title: t('parked.origin'), of: ({ origin }) => origin },
        ],
      },
      {
        key: 'reason',
        title: t('parked.reason'),
        cell: ({ reason }) => (
          <div className="gk-cut" title={reason}>
            {reason}
          </div>
        ),
        file: [{ title: t('parked.reason'), of: ({ reason }) => reason }],
      },
      {
        key: 'property',
        title: t('parked.property'),
        width: 150,
        cell: ({ propertyId }) => <div className="gk-cut">{nameOf(propertyId)}</div>,
        file: [{ title: t('parked.property'), of: ({ propertyId }) => nameOf(propertyId) }],
      },
      {
        key: 'firstAt',
        title: t('parked.first'),
        width: 130,
        sorts: true,
        cell: ({ firstAt }) => <span className="gk-nowrap">{format.briefInstant(firstAt)}</span>,
        file: [{ title: t('parked.first'), kind: 'instant', of: ({ firstAt }) => firstAt }],
      },
      {
        key: 'attempts',
        title: t('parked.attempts'),
        width: 90,
        number: true,
        sorts: true,
        cell: ({ attempts }) => attempts,
        file: [{ title: t('parked.attempts'), of: ({ attempts }) => String(attempts) }],
      },
      {
        key: 'state',
        title: t('parked.state'),
        width: 130,
        cell: (line) => <ParkedState line={line} />,
        file: [
          {
            title: t('parked.state'),
            of: ({ waitsForReplay }) => t(waitsForReplay ? 'parked.state.waits' : 'parked.state.parked'),
          },
        ],
      },
    ],
    [t, format, nameOf],
  );
};
