import { type ListColumn, StateChip, useFormat, useText } from '@goldkey/ui';
import { useMemo } from 'react';
import { Link, useLocation } from 'react-router';
import { platformTexts } from '../../text/texts.js';
import { type ParkedLine, shortType } from './parked-events-list.js';

const RowLink = ({ line }: { line: ParkedLine }) => {
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  params.set('open', line.key);
  return (
    <Link className="gk-row-link" to={`?${params}`}>
      {shortType(line.type)}
    </Link>
  );
};

/** Whether it lies or waits for its replay. */
export const ParkedState = ({ line }: { line: ParkedLine }) => {
  const t = useText(platformTexts);
  return line.waitsForReplay ? (
    <StateChip tone="info">{t('parked.state.waits')}</StateChip>
  ) : (
    <StateChip tone="late">{t('parked.state.parked')}</StateChip>
  );
};

/** The columns of parked events. */
export const useParkedColumns = (): readonly ListColumn<ParkedLine>[] => {
  const t = useText(platformTexts);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'type',
        title: t('parked.type'),
        sorts: true,
        cell: (line) => (
          <>
            <RowLink line={line} />
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
          <span className="gk-cut" title={reason}>
            {reason}
          </span>
        ),
        file: [{ title: t('parked.reason'), of: ({ reason }) => reason }],
      },
      {
        key: 'property',
        title: t('parked.property'),
        width: 150,
        cell: ({ propertyId }) => <span className="gk-cut">{propertyId ?? t('parked.property.none')}</span>,
        file: [{ title: t('parked.property'), of: ({ propertyId }) => propertyId ?? undefined }],
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
    [t, format],
  );
};

/** A parked event on a phone. */
export const ParkedCard = ({ line }: { line: ParkedLine }) => {
  const format = useFormat();
  return (
    <>
      <div className="gk-card-title">
        <RowLink line={line} />
        <span className="gk-card-end">
          <ParkedState line={line} />
        </span>
      </div>
      <p className="gk-small gk-cut">{line.reason}</p>
      <p className="gk-small gk-muted">{format.briefInstant(line.firstAt)}</p>
    </>
  );
};
