import { type ListColumn, useFormat, useText } from '@goldkey/ui';
import { useMemo } from 'react';
import { Link, useLocation } from 'react-router';
import type { ListedComplaint } from '../../api.js';
import { ComplaintStateChip, DueWords, titleOf } from '../../parts.js';
import { complaintTexts } from '../../text/texts.js';

/** The address of the list with a row open. */
export const useRowAddress = () => {
  const { search } = useLocation();
  return (complaintId: string): string => {
    const params = new URLSearchParams(search);
    params.set('open', complaintId);
    return `?${params}`;
  };
};

type Column = ListColumn<ListedComplaint>;

const MatterCell = ({ line }: { line: ListedComplaint }) => {
  const t = useText(complaintTexts);
  const address = useRowAddress();
  return (
    <>
      <Link className="gk-row-link" to={address(line.complaintId)}>
        {titleOf(line)}
      </Link>
      {line.major ? <span className="gk-late gk-small"> {t('fact.major')}</span> : null}
      <span className="gk-list-two gk-cut" title={line.description}>
        {line.description}
      </span>
      {line.deciding === undefined ? null : (
        <span className="gk-list-two">
          {line.deciding.allowed ? <b>{t('correction.yours')}</b> : line.deciding.reason?.text}
        </span>
      )}
    </>
  );
};

const InstantCell = ({ instant }: { instant: string | undefined }) => {
  const format = useFormat();
  return instant === undefined ? null : <span className="gk-nowrap">{format.briefInstant(instant)}</span>;
};

const DueCell = ({ line }: { line: ListedComplaint }) => (
  <>
    <DueWords line={line} />
    {line.dueAt === undefined ? null : (
      <span className="gk-list-two">
        <InstantCell instant={line.dueAt} />
      </span>
    )}
  </>
);

const ReceivedCell = ({ line }: { line: ListedComplaint }) => {
  const t = useText(complaintTexts);
  return (
    <>
      <InstantCell instant={line.receivedAt} />
      <span className="gk-list-two">{t(`channel.${line.channel}`)}</span>
    </>
  );
};

const StateCell = ({ line }: { line: ListedComplaint }) => (
  <>
    <ComplaintStateChip line={line} />
    {line.assigneeName === undefined ? null : <span className="gk-list-two">{line.assigneeName}</span>}
  </>
);

type Say = ReturnType<typeof useText<(typeof complaintTexts)['zh-CN']>>;

const usual = (t: Say, manyProperties: boolean): Column[] => [
  {
    key: 'category',
    title: t('list.column.matter'),
    sorts: true,
    cell: (line) => <MatterCell line={line} />,
    file: [
      { title: t('fact.category'), of: ({ category }) => category },
      { title: t('fact.room'), of: ({ room }) => room },
      { title: t('fact.description'), of: ({ description }) => description },
      { title: t('fact.major'), kind: 'flag', of: ({ major }) => major },
    ],
  },
  {
    key: manyProperties ? 'propertyName' : 'departmentName',
    title: t(manyProperties ? 'list.column.place' : 'list.filter.department'),
    width: 140,
    sorts: true,
    cell: (line) =>
      manyProperties ? (
        <>
          {line.propertyName}
          <span className="gk-list-two">{line.departmentName}</span>
        </>
      ) : (
        line.departmentName
      ),
    file: [
      { title: t('fact.property'), of: ({ propertyName }) => propertyName },
      { title: t('list.filter.department'), of: ({ departmentName }) => departmentName },
    ],
  },
  {
    key: 'receivedAt',
    title: t('list.column.received'),
    width: 130,
    sorts: true,
    cell: (line) => <ReceivedCell line={line} />,
    file: [
      { title: t('list.column.received'), kind: 'instant', of: ({ receivedAt }) => receivedAt },
      { title: t('list.filter.channel'), of: ({ channel }) => t(`channel.${channel}`) },
    ],
  },
  {
    key: 'dueAt',
    title: t('list.column.due'),
    width: 150,
    sorts: true,
    cell: (line) => <DueCell line={line} />,
    file: [
      { title: t('list.column.due'), kind: 'instant', of: ({ dueAt }) => dueAt },
      { title: t('list.view.overdue'), kind: 'flag', of: ({ overdue }) => overdue },
    ],
  },
  {
    key: 'state',
    title: t('list.column.state'),
    width: 112,
    sorts: true,
    cell: (line) => <StateCell line={line} />,
    file: [
      { title: t('list.column.state'), of: ({ state }) => t(`state.${state}`) },
      { title: t('fact.assignee'), of: ({ assigneeName }) => assigneeName },
    ],
  },
  {
    key: 'number',
    title: t('list.column.number'),
    width: 148,
    sorts: true,
    cell: (line) => <span className="gk-muted gk-small gk-nowrap">{line.number}</span>,
    file: [{ title: t('list.column.number'), of: ({ number }) => number }],
  },
];

/** Columns that a person asks for. */
const extra = (t: Say): Column[] => [
  {
    key: 'contact',
    extra: true,
    title: t('fact.contact'),
    width: 140,
    cell: (line) => (
      <>
        {line.contactName}
        <span className="gk-list-two">{line.contactPhone}</span>
      </>
    ),
    file: [
      { title: t('fact.contact'), of: ({ contactName }) => contactName },
      { title: t('fact.phone'), of: ({ contactPhone }) => contactPhone },
    ],
  },
  {
    key: 'closedAt',
    extra: true,
    title: t('list.column.closed'),
    width: 130,
    sorts: true,
    cell: ({ closedAt }) => <InstantCell instant={closedAt} />,
    file: [{ title: t('list.column.closed'), kind: 'instant', of: ({ closedAt }) => closedAt }],
  },
  {
    key: 'established',
    extra: true,
    title: t('decide.established'),
    width: 100,
    cell: ({ established }) =>
      established === undefined ? null : t(established ? 'fact.established.yes' : 'fact.established.no'),
    file: [{ title: t('decide.established'), kind: 'flag', of: ({ established }) => established }],
  },
  {
    key: 'lastCallbackLevel',
    extra: true,
    title: t('callback.level'),
    width: 110,
    cell: ({ lastCallbackLevel: level }) => (level === undefined ? null : t(`level.${level}`)),
    file: [
      {
        title: t('callback.level'),
        of: ({ lastCallbackLevel: level }) => (level === undefined ? undefined : t(`level.${level}`)),
      },
    ],
  },
];

/** The columns of the reception log. */
export const useComplaintColumns = (manyProperties: boolean): readonly Column[] => {
  const t = useText(complaintTexts);
  return useMemo(() => [...usual(t, manyProperties), ...extra(t)], [t, manyProperties]);
};
