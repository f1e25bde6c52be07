import {
  Chips,
  formatMoney,
  Loaded,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  SectionHead,
  StateChip,
  useAddress,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { Link, useParams } from 'react-router';
import type { Entry } from '../../api.js';
import { EntryCost, MonthChip } from '../../parts.js';
import { TablePart } from '../../table-part.js';
import { TakeAway, useEntryFile } from '../../take-away.js';
import { type ClauseMonth, type ClauseParameter, clauseApiPath } from './api.js';
import { clauseTexts } from './text/texts.js';

const useParameterColumns = (): readonly PlainColumn<ClauseParameter>[] => {
  const t = useText(clauseTexts);
  return [
    { key: 'title', title: t('parameter'), cell: ({ title }) => title },
    {
      key: 'value',
      title: t('value'),
      short: true,
      cell: ({ value, builtIn }) =>
        value === builtIn ? (
          <b>{value}</b>
        ) : (
          <>
            <b>{value}</b>{' '}
            <StateChip tone="soon">
              {t('builtIn')} {builtIn}
            </StateChip>
          </>
        ),
    },
    {
      key: 'reading',
      title: t('reading'),
      cell: ({ reading, readingId }) => (reading === undefined ? t('printed') : `${readingId} ${reading}`),
    },
  ];
};

const useEntryColumns = (): readonly PlainColumn<Entry>[] => {
  const t = useText(clauseTexts);
  const format = useFormat();
  return [
    {
      key: 'who',
      title: t('who'),
      cell: ({ entryId, subjectName }) => <Link to={`/entries/${entryId}`}>{subjectName}</Link>,
    },
    { key: 'place', title: t('place'), cell: ({ propertyName }) => propertyName ?? '—' },
    { key: 'at', title: t('at'), short: true, cell: ({ at }) => format.instant(at) },
    { key: 'cost', title: t('cost'), number: true, cell: (entry) => <EntryCost entry={entry} /> },
  ];
};

const Clause = ({ clause }: { clause: ClauseMonth }) => {
  const t = useText(clauseTexts);
  const format = useFormat();
  const parameterColumns = useParameterColumns();
  const entryColumns = useEntryColumns();
  const entryFile = useEntryFile();
  const { text, place, parameters, entries, rulebook, month, more, ...sums } = clause;
  const { charged, recorded, points } = sums;
  return (
    <Paper>
      <PaperPart>
        <SectionHead title={t('text')} />
        <p style={{ maxWidth: '46em' }}>{text}</p>
        <p className="gk-small gk-muted">
          {t('source')} {place}
          <span className="gk-between">{t('version', { rulebook, month: format.month(month) })}</span>
        </p>
      </PaperPart>
      <TablePart
        title={t('parameters')}
        columns={parameterColumns}
        rows={parameters}
        rowKey={({ name }) => name}
        empty={t('parameters.none')}
      />
      <TablePart
        title={t('entries')}
        aside={<TakeAway name={`${clause.clause}-${month}`} rows={entries} columns={entryFile} />}
        {...(charged + recorded === 0 ? {} : { count: charged + recorded })}
        columns={entryColumns}
        rows={entries}
        rowKey={({ entryId }) => entryId}
        empty={t('entries.none')}
        foot={
          entries.length === 0 ? null : (
            <p className="gk-small gk-muted">
              {t('sum', { charged, recorded, points, fine: formatMoney(sums.fine) })}{' '}
              {more ? t('entries.more', { count: entries.length }) : null}
            </p>
          )
        }
      />
    </Paper>
  );
};

/** A clause: its text and numbers in force in a month, and who was charged by it. */
export const ClausePage = () => {
  const { clause = '' } = useParams();
  const t = useText(clauseTexts);
  const { params, put } = useAddress();
  const month = params.get('month') ?? undefined;
  const read = useRead<ClauseMonth>(clauseApiPath(clause), { month }, { keep: true });
  return (
    <Page
      title={read.data === undefined ? t('title', { clause }) : `${clause} ${read.data.title}`}
      crumbs={[{ title: t('rulebook'), to: '/rulebook' }, { title: clause }]}
    >
      <Chips>
        <MonthChip month={month ?? read.data?.month} onChange={(next) => put({ month: next })} />
      </Chips>
      <Loaded query={read}>{(data) => <Clause clause={data} />}</Loaded>
    </Page>
  );
};
