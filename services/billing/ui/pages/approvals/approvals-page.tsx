import {
  formatMoney,
  Loaded,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  PlainTable,
  SectionHead,
  useCommand,
  useFormat,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Alert, Button } from 'antd';
import { BASE, type ConcessionLine, RENEWED, type RefundLine, type WriteOffLine } from '../../api.js';
import { billingTexts } from '../../text/texts.js';

interface Asked {
  readonly id: string;
  readonly building?: string;
  readonly room?: string;
  readonly reason: string;
  readonly version: number;
}

/** What waits, of one kind: who, what, why, and the two answers. */
const Waiting = <Line extends Asked>({
  title,
  door,
  state,
  what,
}: {
  title: string;
  door: string;
  state: string;
  what: (line: Line) => string;
}) => {
  const t = useText(billingTexts);
  const propertyId = useThisProperty();
  const path = `${BASE}/${door}`;
  const read = useRead<{ readonly items: readonly Line[] }>(path, { propertyId, state, pageSize: 100 });
  const command = useCommand({ title, renews: RENEWED });
  const decide = ({ id, version }: Line, act: 'approve' | 'refuse') =>
    command.run({ method: 'POST', path: `${path}/${id}/${act}`, body: {}, version });
  const columns: readonly PlainColumn<Line>[] = [
    { key: 'home', title: t('households.home'), short: true, cell: ({ building, room }) => `${building}-${room}` },
    { key: 'what', title, cell: what },
    { key: 'reason', title: t('common.reason'), cell: ({ reason }) => reason },
    {
      key: 'acts',
      title: '',
      short: true,
      cell: (line) => (
        <>
          <Button size="small" onClick={() => decide(line, 'approve')} disabled={command.state !== 'idle'}>
            {t('ask.approve')}
          </Button>{' '}
          <Button size="small" onClick={() => decide(line, 'refuse')} disabled={command.state !== 'idle'}>
            {t('ask.refuse')}
          </Button>
        </>
      ),
    },
  ];
  return (
    <PaperPart>
      <Loaded query={read} rows={2}>
        {({ items }) => (
          <>
            <SectionHead title={title} count={items.length} />
            {items.length === 0 ? (
              <p className="gk-muted">{t('ask.nothing')}</p>
            ) : (
              <PlainTable label={title} columns={columns} rows={items} rowKey={({ id }) => id} />
            )}
          </>
        )}
      </Loaded>
      <div aria-live="polite">
        {command.problem instanceof Error ? <Alert type="error" showIcon title={command.problem.message} /> : null}
      </div>
    </PaperPart>
  );
};

/** What somebody asked for and another person approves: relief, refunds, write-offs. */
export const ApprovalsPage = () => {
  const t = useText(billingTexts);
  const format = useFormat();
  const reliefOf = ({ relief, from, until }: ConcessionLine): string => {
    const size =
      relief.kind === 'exempt'
        ? ''
        : relief.kind === 'percent'
          ? ` ${relief.percent} %`
          : ` ${formatMoney(relief.amount)}`;
    const span = until === undefined ? `${format.day(from)} –` : `${format.day(from)} – ${format.day(until)}`;
    return `${t(`relief.${relief.kind}`)}${size} · ${span}`;
  };
  return (
    <Page title={t('ask.title')}>
      <Paper>
        <Waiting<ConcessionLine> title={t('ask.concessions')} door="concessions" state="proposed" what={reliefOf} />
        <Waiting<RefundLine>
          title={t('ask.refunds')}
          door="refunds"
          state="requested"
          what={({ amount, means }) => `${formatMoney(amount)} · ${t(`means.${means}`)}`}
        />
        <Waiting<WriteOffLine>
          title={t('ask.writeOffs')}
          door="write-offs"
          state="proposed"
          what={({ amount }) => formatMoney(amount)}
        />
      </Paper>
    </Page>
  );
};
