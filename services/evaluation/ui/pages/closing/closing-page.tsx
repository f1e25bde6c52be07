import {
  type Fact,
  Facts,
  formatMoney,
  Loaded,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  PlainTable,
  Split,
  StateChip,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type PropertyMonth, propertyMonthPath } from '../../api.js';
import { EntryList } from '../overview/entry-list.js';
import { type ClosingRecord, closingPath, GROUP } from './api.js';
import { type ClosingAct, ClosingDialog } from './closing-act.js';
import { ClosingState, Obstacles } from './parts.js';
import { closingTexts } from './text/texts.js';

const actsOf = ({ state }: ClosingRecord): readonly ClosingAct[] =>
  state === 'draft' ? ['submission'] : state === 'review' ? ['return', 'close'] : [];

const Hash = ({ value }: { value: string }) => <code style={{ overflowWrap: 'anywhere', fontSize: 12 }}>{value}</code>;

const Proof = ({ frozen }: { frozen: NonNullable<ClosingRecord['frozen']> }) => {
  const t = useText(closingTexts);
  const facts: readonly Fact[] = [
    { label: t('proof.number'), value: frozen.number },
    { label: t('proof.rulebook'), value: frozen.rulebook },
    { label: t('proof.facts'), value: frozen.facts },
    { label: t('proof.previous'), value: <Hash value={frozen.previousHash} /> },
    { label: t('proof.hash'), value: <Hash value={frozen.hash} /> },
  ];
  return (
    <section>
      <h2>{t('proof')}</h2>
      <p>
        <StateChip tone={frozen.intact ? 'done' : 'late'}>
          {t(frozen.intact ? 'proof.intact' : 'proof.broken')}
        </StateChip>
      </p>
      <Facts facts={facts} lined />
    </section>
  );
};

const Chain = ({ lines }: Pick<ClosingRecord, 'lines'>) => {
  const t = useText(closingTexts);
  const columns: readonly PlainColumn<ClosingRecord['lines'][number]>[] = [
    { key: 'place', title: t('chain.place'), number: true, cell: ({ place }) => place },
    {
      key: 'record',
      title: t('chain.record'),
      cell: ({ record, entryId }) => (
        <Link to={`/entries/${entryId}`} style={{ overflowWrap: 'anywhere' }}>
          {record}
        </Link>
      ),
    },
    { key: 'hash', title: t('chain.hash'), cell: ({ hash }) => <Hash value={hash} /> },
  ];
  return (
    <details>
      <summary>{t('chain')}</summary>
      <p className="gk-small gk-muted">{t('chain.lead')}</p>
      <PlainTable columns={columns} rows={lines} rowKey={({ entryId }) => entryId} small label={t('chain')} />
    </details>
  );
};

/** What the month charges, to be looked at before it is closed and afterwards; the group's stands at no property. */
const Charges = ({ record: { propertyId, month } }: { record: ClosingRecord }) => {
  const t = useText(closingTexts);
  const read = useRead<PropertyMonth>(propertyMonthPath(propertyId), { month });
  return (
    <PaperPart>
      <Loaded query={read}>
        {({ code, entries }) => (
          <>
            <EntryList entries={entries} file={`${code}-${month}`} />
            <p>
              <Link to={`/overview?month=${month}&open=${encodeURIComponent(propertyId)}`}>{t('see.month')}</Link>
            </p>
          </>
        )}
      </Loaded>
    </PaperPart>
  );
};

const Aside = ({ record }: { record: ClosingRecord }) => {
  const t = useText(closingTexts);
  const format = useFormat();
  const { submittedAt, submittedBy = '', submittedByName, closedAt, closedBy = '', closedByName } = record;
  const facts: readonly Fact[] = [
    { label: t('state'), value: <ClosingState state={record.state} /> },
    { label: t('entries'), value: record.entries },
    { label: t('points'), value: record.points },
    { label: t('fine'), value: formatMoney(record.fine) },
  ];
  return (
    <>
      <Facts facts={facts} lined />
      {submittedAt === undefined ? null : (
        <p className="gk-small">
          {t('submitted', { name: submittedByName ?? submittedBy, at: format.instant(submittedAt) })}
          {record.note === undefined ? null : `: ${record.note}`}
        </p>
      )}
      {closedAt === undefined ? null : (
        <p className="gk-small">
          {t('closed', { name: closedByName ?? closedBy, at: format.instant(closedAt) })}
          {record.reason === undefined ? null : `: ${record.reason}`}
        </p>
      )}
    </>
  );
};

const Shown = ({ record }: { record: ClosingRecord }) => {
  const t = useText(closingTexts);
  const format = useFormat();
  const [act, setAct] = useState<ClosingAct>();
  const blocked = record.obstacles.some(({ firm }) => firm);
  return (
    <Page
      title={record.name ?? t('group')}
      lead={format.month(record.month)}
      crumbs={[{ title: t('title'), to: `/month-close?month=${record.month}` }, { title: format.month(record.month) }]}
      acts={actsOf(record).map((each) => (
        <Button
          key={each}
          type={each === 'return' ? 'default' : 'primary'}
          disabled={each !== 'return' && blocked}
          onClick={() => setAct(each)}
        >
          {t(`act.${each}`)}
        </Button>
      ))}
    >
      <Split aside={<Aside record={record} />}>
        <Paper>
          {record.frozen === undefined ? (
            <PaperPart>
              <section>
                <h2>{t('checklist')}</h2>
                {record.obstacles.length === 0 ? <p>{t('checklist.clear')}</p> : <Obstacles {...record} />}
              </section>
            </PaperPart>
          ) : (
            <PaperPart>
              <Proof frozen={record.frozen} />
            </PaperPart>
          )}
          {record.propertyId === GROUP ? null : <Charges record={record} />}
          {record.frozen === undefined ? null : (
            <PaperPart>
              <Chain lines={record.lines} />
            </PaperPart>
          )}
        </Paper>
      </Split>
      {act === undefined ? null : <ClosingDialog act={act} record={record} onClose={() => setAct(undefined)} />}
    </Page>
  );
};

/** One property's month: what blocks its close, or what was frozen with its proof. */
export const ClosingPage = () => {
  const { propertyId = '', month = '' } = useParams();
  const t = useText(closingTexts);
  const read = useRead<ClosingRecord>(closingPath(propertyId, month));
  return (
    <LoadedPage query={read} title={t('title')}>
      {(data) => <Shown record={data} />}
    </LoadedPage>
  );
};
