import {
  ClauseChip,
  Loaded,
  Page,
  Paper,
  type PlainColumn,
  useCommand,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { monthChoices } from '../../months.js';
import { TablePart } from '../../table-part.js';
import { READINGS, type Reading, type ReadingOption } from './api.js';
import { EffectCell } from './effect-cell.js';
import { readingTexts } from './text/texts.js';

const RENEW_MS = 2_000;
const MOST_MONTHS = 12;

const isBusy = (readings: readonly Reading[]): boolean =>
  readings.some(({ options }) =>
    options.some(({ effect }) => effect?.state === 'waiting' || effect?.state === 'running'),
  );

const useColumns = (): readonly PlainColumn<ReadingOption>[] => {
  const t = useText(readingTexts);
  return [
    {
      key: 'option',
      title: t('option'),
      cell: ({ title, parameters }) => (
        <>
          {title}
          {parameters.length === 0 ? null : (
            <p className="gk-small gk-muted">{parameters.map((one) => t('by', one)).join(' · ')}</p>
          )}
        </>
      ),
    },
    { key: 'effect', title: t('effect'), cell: (option) => <EffectCell option={option} /> },
  ];
};

const ReadingPart = ({ reading, workOut }: { reading: Reading; workOut: (() => void) | undefined }) => {
  const t = useText(readingTexts);
  const columns = useColumns();
  const { readingId, title, question, clauses, options } = reading;
  const worked = options.some(({ parameters }) => parameters.length > 0);
  return (
    <TablePart
      title={`${readingId} ${title}`}
      aside={
        worked && workOut !== undefined ? (
          <Button size="small" onClick={workOut} aria-label={`${t('run.one')} ${readingId}`}>
            {t('run.one')}
          </Button>
        ) : undefined
      }
      columns={columns}
      rows={options}
      rowKey={({ optionId }) => optionId}
      empty=""
      foot={
        <p className="gk-small gk-muted">
          {question} <span className="gk-between">{t('clauses')}</span>{' '}
          {clauses.map((clause) => (
            // 1.1 is a definition in the text; its page is that of a clause too.
            <ClauseChip key={clause} clause={clause} to={`/clauses/${clause}`} />
          ))}
        </p>
      }
    />
  );
};

/** What the sources leave open, how it is read, and what each other reading would have made of chosen past months. */
export const ReadingsPage = () => {
  const t = useText(readingTexts);
  const format = useFormat();
  const { now } = format;
  const may = useMay()('evaluation:rulebook');
  const [months, setMonths] = useState<readonly string[]>(monthChoices(now, undefined).slice(1, 4));
  const [sought, setSought] = useState('');
  const [busy, setBusy] = useState(false);
  const read = useRead<{ items: readonly Reading[] }>(READINGS, {}, { keep: true, every: busy ? RENEW_MS : undefined });
  const command = useCommand({ title: t('title'), renews: [READINGS] });
  const items = read.data?.items ?? [];
  if (busy !== isBusy(items)) setBusy(isBusy(items));
  const workOut = (readingId?: string) =>
    command.run({
      method: 'POST',
      path: `${READINGS}/effects`,
      body: { months: [...months].sort(), ...(readingId === undefined ? {} : { readingId }) },
    });
  const able = may && months.length > 0 && command.state !== 'sending';
  const meant = ({ readingId, title, clauses }: Reading): boolean =>
    `${readingId} ${title} ${clauses.join(' ')}`.toLowerCase().includes(sought.trim().toLowerCase());
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      crumbs={[{ title: t('rulebook'), to: '/rulebook' }, { title: t('title') }]}
    >
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8, margin: '12px 0' }}>
        <Input
          allowClear
          aria-label={t('search')}
          placeholder={t('search')}
          style={{ flex: '1 1 180px', maxWidth: 280 }}
          onChange={({ target }) => setSought(target.value)}
        />
        {may ? (
          <>
            <Select
              mode="multiple"
              aria-label={t('months')}
              style={{ flex: '1 1 260px', maxWidth: 480 }}
              value={[...months]}
              maxCount={MOST_MONTHS}
              options={monthChoices(format.now, undefined).map((value) => ({ value, label: format.month(value) }))}
              onChange={(chosen: string[]) => setMonths(chosen)}
            />
            <Button disabled={!able} onClick={() => workOut()}>
              {t('run')}
            </Button>
          </>
        ) : null}
      </p>
      <Paper>
        <Loaded query={read}>
          {(data) => (
            <>
              {data.items.filter(meant).map((reading) => (
                <ReadingPart
                  key={reading.readingId}
                  reading={reading}
                  workOut={able ? () => workOut(reading.readingId) : undefined}
                />
              ))}
            </>
          )}
        </Loaded>
      </Paper>
    </Page>
  );
};
