import {
  Facts,
  formatCount,
  formatMoney,
  type ListColumn,
  ListPage,
  type OpenRow,
  PanelPart,
  ReasonDialog,
  RowLink,
  RowPanel,
  StateChip,
  useFormat,
  useList,
  useMay,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Button, Progress } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { RENEWED, RUNS, type RunLine } from '../../api.js';
import { amountColumn } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';
import { runsList, runsQuery } from './runs-list.js';

const TONES = { issuing: 'info', issued: 'done', reversing: 'info', reversed: 'plain' } as const;

const isUnderWay = ({ state }: Pick<RunLine, 'state'>): boolean => state === 'issuing' || state === 'reversing';

const useProgressText = () => {
  const t = useText(billingTexts);
  return ({ progress: { households, householdsDone } }: RunLine): string =>
    t('run.progress', { done: formatCount(householdsDone), households: formatCount(households) });
};

const RunState = ({ run }: { run: RunLine }) => {
  const t = useText(billingTexts);
  const progress = useProgressText();
  return (
    <StateChip tone={TONES[run.state]}>
      {t(`run.${run.state}`)}
      {isUnderWay(run) ? ` ${progress(run)}` : null}
    </StateChip>
  );
};

const RunProgress = ({ run }: { run: RunLine }) => {
  const t = useText(billingTexts);
  const text = useProgressText()(run);
  const { households, householdsDone } = run.progress;
  return (
    <PanelPart>
      <Progress
        percent={households === 0 ? 0 : Math.floor((householdsDone * 100) / households)}
        aria-label={t('run.progress.label')}
      />
      <p aria-live="polite">{text}</p>
      <p className="gk-muted">{t('run.underWay.note')}</p>
    </PanelPart>
  );
};

const useColumns = (): readonly ListColumn<RunLine>[] => {
  const t = useText(billingTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<RunLine>('month', t('common.month'), ({ month }) => month, {
        sorts: true,
        width: 130,
        cell: (line) => (
          <RowLink id={line.id}>
            {line.opening ? `${format.month(line.month)} · ${t('run.opening')}` : format.month(line.month)}
          </RowLink>
        ),
      }),
      wordsColumn<RunLine>('property', t('common.property'), ({ propertyName }) => propertyName),
      wordsColumn<RunLine>('lines', t('run.lines'), ({ lines }) => String(lines), { number: true, width: 100 }),
      amountColumn<RunLine>('total', t('run.total'), ({ total }) => total),
      wordsColumn<RunLine>('state', t('common.state'), ({ state }) => t(`run.${state}`), {
        width: 200,
        cell: (line) => <RunState run={line} />,
      }),
      wordsColumn<RunLine>('issuedAt', t('run.issuedAt'), ({ issuedAt }) => format.briefInstant(issuedAt), {
        sorts: true,
        width: 160,
      }),
    ],
    [t, format],
  );
};

const ReverseDialog = ({ run, onClose }: { run: RunLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const format = useFormat();
  return (
    <ReasonDialog
      title={`${t('run.reverse')} · ${format.month(run.month)}`}
      act={t('run.reverse')}
      draftName={`billing.reverse.${run.id}`}
      path={`${RUNS}/${run.id}/reversal`}
      version={run.version}
      renews={RENEWED}
      hint={run.opening ? undefined : t('run.reverse.note')}
      onClose={onClose}
    />
  );
};

const Panel = ({ row }: OpenRow<RunLine>) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const may = useMay()('billing:bill');
  const [isOpen, setIsOpen] = useState(false);
  const canReverse = may && row.state === 'issued';
  return (
    <RowPanel
      title={row.opening ? `${format.month(row.month)} · ${t('run.opening')}` : format.month(row.month)}
      lead={row.propertyName}
      foot={canReverse ? <Button onClick={() => setIsOpen(true)}>{t('run.reverse')}</Button> : undefined}
    >
      {isUnderWay(row) ? <RunProgress run={row} /> : null}
      <PanelPart>
        <Facts
          facts={[
            { label: t('common.state'), value: <RunState run={row} /> },
            { label: t('run.lines'), value: String(row.lines) },
            { label: t('run.total'), value: formatMoney(row.total) },
            { label: t('run.issuedAt'), value: format.instant(row.issuedAt) },
            { label: t('run.reversal'), value: row.reversal?.reason },
          ]}
        />
      </PanelPart>
      {isOpen ? <ReverseDialog run={row} onClose={() => setIsOpen(false)} /> : null}
    </RowPanel>
  );
};

/** A run under way moves on before one's eyes. */
const EVERY_MS = 3_000;

/** Bills that were issued together. */
export const RunsPage = () => {
  const t = useText(billingTexts);
  const may = useMay()('billing:bill');
  const navigate = useNavigate();
  const list = useList(runsList);
  const { property } = list.state.filters;
  const begin = () => navigate(property === undefined ? '/billing-runs/new' : `/billing-runs/new?property=${property}`);
  return (
    <ListPage<RunLine>
      name="billing-runs"
      title={t('run.title')}
      acts={may ? <Button onClick={begin}>{t('run.new')}</Button> : undefined}
      path={RUNS}
      query={runsQuery(list.state)}
      list={list}
      every={EVERY_MS}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ month }) => month}
      wideOnly={['property', 'lines', 'issuedAt']}
      empty={{ icon: 'board', title: t('run.empty'), lead: t('run.empty.lead') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
