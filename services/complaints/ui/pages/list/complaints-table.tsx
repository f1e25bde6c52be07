import { type ListColumn, ListTable, useFormat, useText } from '@goldkey/ui';
import { Link, useLocation } from 'react-router';
import type { ComplaintLine } from '../../api.js';
import { ComplaintStateChip, DueWords, titleOf } from '../../parts.js';
import { complaintTexts } from '../../text/texts.js';

interface TableProps {
  readonly rows: readonly ComplaintLine[];
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  readonly openRow: string | undefined;
  readonly onOpen: (complaintId: string) => void;
  readonly renewing: boolean;
  readonly manyProperties: boolean;
  /** The drawer is open: only what tells rows apart. */
  readonly narrow: boolean;
}

const useRowAddress = () => {
  const { search } = useLocation();
  return (complaintId: string): string => {
    const params = new URLSearchParams(search);
    params.set('open', complaintId);
    return `?${params}`;
  };
};

const useColumns = (manyProperties: boolean): readonly ListColumn<ComplaintLine>[] => {
  const t = useText(complaintTexts);
  const format = useFormat();
  const address = useRowAddress();
  return [
    {
      key: 'category',
      title: t('list.column.matter'),
      sorts: true,
      cell: (line) => (
        <>
          <Link className="gk-row-link" to={address(line.complaintId)}>
            {titleOf(line)}
          </Link>
          {line.major ? <span className="gk-late gk-small"> {t('fact.major')}</span> : null}
          <span className="gk-list-two gk-cut" title={line.description}>
            {line.description}
          </span>
        </>
      ),
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
    },
    {
      key: 'receivedAt',
      title: t('list.column.received'),
      width: 130,
      sorts: true,
      cell: (line) => (
        <>
          {format.briefInstant(line.receivedAt)}
          <span className="gk-list-two">{t(`channel.${line.channel}`)}</span>
        </>
      ),
    },
    {
      key: 'dueAt',
      title: t('list.column.due'),
      width: 150,
      sorts: true,
      cell: (line) => (
        <>
          <DueWords line={line} />
          {line.dueAt === undefined ? null : <span className="gk-list-two">{format.briefInstant(line.dueAt)}</span>}
        </>
      ),
    },
    {
      key: 'state',
      title: t('list.column.state'),
      width: 112,
      sorts: true,
      cell: (line) => (
        <>
          <ComplaintStateChip line={line} />
          {line.assigneeName === undefined ? null : <span className="gk-list-two">{line.assigneeName}</span>}
        </>
      ),
    },
    {
      key: 'number',
      title: t('list.column.number'),
      width: 148,
      sorts: true,
      cell: (line) => <span className="gk-muted gk-small gk-nowrap">{line.number}</span>,
    },
  ];
};

const Card = ({ line, manyProperties }: { line: ComplaintLine; manyProperties: boolean }) => {
  const t = useText(complaintTexts);
  const format = useFormat();
  const address = useRowAddress();
  return (
    <>
      <div className="gk-card-title">
        <Link className="gk-row-link" to={address(line.complaintId)}>
          {titleOf(line)}
        </Link>
        <span className="gk-card-end">
          <ComplaintStateChip line={line} />
        </span>
      </div>
      <p className="gk-small gk-muted gk-cut">{line.description}</p>
      <p className="gk-small">
        <DueWords line={line} />
        <span className="gk-between gk-muted">{format.briefInstant(line.receivedAt)}</span>
        <span className="gk-between gk-muted">{manyProperties ? line.propertyName : line.departmentName}</span>
        {line.major ? <span className="gk-between gk-late">{t('fact.major')}</span> : null}
      </p>
    </>
  );
};

/** The rows of the reception log. */
export const ComplaintsTable = (props: TableProps) => {
  const t = useText(complaintTexts);
  return (
    <ListTable<ComplaintLine>
      label={t('list.title')}
      columns={useColumns(props.manyProperties).filter(({ key }) => !props.narrow || key !== 'number')}
      rows={props.rows}
      rowKey={({ complaintId }) => complaintId}
      card={(line) => <Card line={line} manyProperties={props.manyProperties} />}
      sort={props.sort}
      onSort={props.onSort}
      openRow={props.openRow}
      onOpen={props.onOpen}
      renewing={props.renewing}
      minWidth={props.narrow ? 660 : 860}
    />
  );
};
