import {
  FailureNote,
  formatMoney,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  StateNote,
  todayOfGroup,
  useCommand,
  useFormat,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FEE_ITEMS, type FeeItemLine, isShared, type Preview, RENEWED, RUNS, type RunLine } from '../../api.js';
import { MonthField, YuanField } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';
import '../desk/desk.css';

/** Shares a cost that somebody says; of others main meters count it. */
const isSaid = (item: FeeItemLine): boolean => isShared(item) && item.shares === undefined;

const PreviewPart = ({ preview, nameOf }: { preview: Preview; nameOf: (id: string) => string }) => {
  const t = useText(billingTexts);
  return (
    <>
      <PaperPart>
        <SectionHead title={t('run.preview')} count={preview.lines} aside={<b>{formatMoney(preview.total)}</b>} />
        <PlainTable
          label={t('run.preview')}
          rows={preview.items}
          rowKey={({ feeItemId }) => feeItemId}
          columns={[
            { key: 'item', title: t('items.name'), cell: ({ feeItemId }) => nameOf(feeItemId) },
            { key: 'lines', title: t('run.lines'), number: true, cell: ({ lines }) => lines },
            { key: 'amount', title: t('run.total'), number: true, cell: ({ amount }) => formatMoney(amount) },
            { key: 'last', title: t('run.lastMonth'), number: true, cell: ({ lastMonth }) => formatMoney(lastMonth) },
          ]}
        />
      </PaperPart>
      {preview.outliers.length === 0 ? null : (
        <PaperPart>
          <SectionHead title={t('run.outliers')} count={preview.outliers.length} />
          <PlainTable
            label={t('run.outliers')}
            rows={preview.outliers}
            rowKey={({ householdId, feeItemId }) => `${householdId} ${feeItemId}`}
            columns={[
              { key: 'home', title: t('households.home'), cell: ({ building, room }) => `${building}-${room}` },
              { key: 'item', title: t('items.name'), cell: ({ feeItemId }) => nameOf(feeItemId) },
              { key: 'amount', title: t('run.total'), number: true, cell: ({ amount }) => formatMoney(amount) },
              { key: 'last', title: t('run.lastMonth'), number: true, cell: ({ lastMonth }) => formatMoney(lastMonth) },
            ]}
          />
        </PaperPart>
      )}
    </>
  );
};

/** So many go into one run. */
const MOST_ITEMS = 50;

/** All that is billed by itself: what stands billed is left alone, and what needs a cost is chosen by who knows it. */
const usualOf = (items: readonly FeeItemLine[]): readonly string[] => {
  const usual = items.filter((item) => !isSaid(item)).map(({ id }) => id);
  return usual.length > MOST_ITEMS ? [] : usual;
};

const useRun = (propertyId: string, items: readonly FeeItemLine[]) => {
  const t = useText(billingTexts);
  const navigate = useNavigate();
  const [month, setMonth] = useState(todayOfGroup(useFormat().now).slice(0, 'YYYY-MM'.length));
  const [said, setChosen] = useState<readonly string[]>();
  const chosen = said ?? usualOf(items);
  const [costs, setCosts] = useState<Readonly<Record<string, string>>>({});
  const [preview, setPreview] = useState<Preview>();
  const look = useCommand<Preview>({ title: t('run.look'), onDone: setPreview });
  const issue = useCommand<RunLine>({
    title: t('run.issue'),
    renews: RENEWED,
    onDone: ({ id }) => navigate(`/billing-runs?open=${id}`),
  });
  const scope = {
    propertyId,
    month,
    feeItemIds: chosen,
    sharedCosts: Object.entries(costs)
      .filter(([id, amount]) => chosen.includes(id) && amount !== '')
      .map(([feeItemId, amount]) => ({ feeItemId, amount })),
  };
  /** What was previewed is not what is asked any more. */
  const anew =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      setPreview(undefined);
      set(value);
    };
  return {
    month,
    setMonth: anew(setMonth),
    chosen,
    setChosen: anew(setChosen),
    costs,
    setCosts: anew(setCosts),
    preview,
    look: () => look.run({ method: 'POST', path: `${RUNS}/preview`, body: scope }),
    issue: () => {
      if (preview === undefined) return;
      const expected = { lines: preview.lines, total: preview.total };
      issue.run({ method: 'POST', path: RUNS, body: { ...scope, expected } });
    },
    problem: look.problem ?? issue.problem,
    isBusy: look.state !== 'idle' || issue.state !== 'idle',
  };
};

const Sheet = ({ propertyId }: { propertyId: string }) => {
  const t = useText(billingTexts);
  const read = useRead<{ readonly items: readonly FeeItemLine[] }>(FEE_ITEMS, { propertyId, pageSize: 100 });
  const items = read.data?.items ?? [];
  const run = useRun(propertyId, items);
  if (read.isError) return <FailureNote error={read.error} />;
  const nameOf = (id: string): string => items.find((item) => item.id === id)?.name ?? id;
  const shared = items.filter((item) => isSaid(item) && run.chosen.includes(item.id));
  const isReady = run.month !== '' && run.chosen.length > 0;
  return (
    <Paper>
      <PaperPart>
        <div className="gk-desk-pay">
          <label htmlFor="run-month">
            {t('common.month')}
            <MonthField id="run-month" value={run.month} onChange={run.setMonth} />
          </label>
          <label htmlFor="run-items" style={{ flex: '1 1 320px' }}>
            {t('items.title')}
            <Select
              id="run-items"
              mode="multiple"
              value={[...run.chosen]}
              onChange={(ids: string[]) => run.setChosen(ids)}
              options={items.map(({ id, name, code }) => ({ value: id, label: `${name} ${code}` }))}
              showSearch={{ optionFilterProp: 'label' }}
            />
          </label>
          {shared.map(({ id, name }) => (
            <label key={id} htmlFor={`cost-${id}`}>
              {t('run.cost', { name })}
              <YuanField
                id={`cost-${id}`}
                value={run.costs[id] ?? ''}
                onChange={(amount) => run.setCosts({ ...run.costs, [id]: amount })}
              />
            </label>
          ))}
          <Button onClick={run.look} disabled={!isReady || run.isBusy}>
            {t('run.look')}
          </Button>
        </div>
        <div aria-live="polite">
          {run.problem instanceof Error ? <Alert type="error" showIcon title={run.problem.message} /> : null}
        </div>
      </PaperPart>
      {run.preview === undefined ? null : <PreviewPart preview={run.preview} nameOf={nameOf} />}
      {run.preview === undefined ? null : (
        <PaperPart>
          <Button type="primary" onClick={run.issue} disabled={run.preview.lines === 0} loading={run.isBusy}>
            {t('run.issue')}
          </Button>
        </PaperPart>
      )}
    </Paper>
  );
};

/** Bills of a month: choose, look at what comes out beside the month before, issue. */
export const NewRunPage = () => {
  const t = useText(billingTexts);
  const propertyId = useThisProperty();
  return (
    <Page title={t('run.new')} crumbs={[{ title: t('run.title'), to: '/billing-runs' }, { title: t('run.new') }]}>
      {propertyId === undefined ? (
        <StateNote icon="building" title={t('desk.property')} />
      ) : (
        <Sheet key={propertyId} propertyId={propertyId} />
      )}
    </Page>
  );
};
