import './work-order.css';
import {
  CoursePart,
  Facts,
  formatMoney,
  Icon,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  RecordColumns,
  SectionHead,
  useFormat,
  useKeptRead,
  useMay,
  useText,
  useWaiting,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { complaintTexts } from '../../text/texts.js';
import { ChargePart } from './charge-part.js';
import { GiveDialog } from './give-dialog.js';
import { RecordDialog, SignDialog, WordsDialog } from './order-dialogs.js';
import { WorkLinkPart } from './owner-link.js';
import { DueText, OrderStateChip, orderTitle } from './parts.js';
import { SignatureImage } from './signature-pad.js';
import { StepList } from './step-list.js';
import { workOrderTexts } from './text/texts.js';
import { afterWaiting, laneOf } from './underway.js';
import { useNowOf, useOrderCommand } from './use-order-command.js';
import {
  isGivable,
  isTaken,
  isUnderWay,
  type OrderAct,
  type OrderRecord,
  orderActs,
  orderDoors,
  orderPath,
} from './work-order.js';
import { WorkPhotos } from './work-photos.js';

type Asked = OrderAct | 'record' | 'give';
const atOnce: ReadonlySet<Asked> = new Set(['accept', 'begin', 'resume']);

/** `isCounted`: what was used has reached the service, which adds it up. */
const CostPart = ({ order, isCounted }: { order: OrderRecord; isCounted: boolean }) => {
  const t = useText(workOrderTexts);
  const format = useFormat();
  const { cost } = order;
  return (
    <PaperPart>
      <SectionHead title={t('order.cost')} level={3} />
      {order.materials.length === 0 ? null : (
        <PlainTable
          small
          label={t('order.cost')}
          rows={order.materials}
          rowKey={({ name, unitPrice }) => `${name} ${unitPrice}`}
          columns={[
            { key: 'name', title: t('order.material'), cell: ({ name }) => name },
            {
              key: 'quantity',
              title: t('order.quantity'),
              number: true,
              cell: ({ quantity, unit }) => `${quantity} ${unit}`,
            },
            { key: 'price', title: t('order.price'), number: true, cell: ({ unitPrice }) => formatMoney(unitPrice) },
            { key: 'payer', title: t('order.paidBy'), cell: ({ paidBy }) => t(`order.${paidBy}`) },
          ]}
        />
      )}
      <Facts
        facts={[
          { label: t('order.labour'), value: formatMoney(isCounted ? cost.labour : order.labour) },
          { label: t('order.total'), value: isCounted ? formatMoney(cost.total) : t('order.uncounted') },
          { label: t('col.owner'), value: isCounted ? formatMoney(cost.owner) : undefined },
          { label: t('order.tools'), value: format.list(order.tools.map(({ name }) => name)) },
        ]}
      />
    </PaperPart>
  );
};

const OrderFacts = ({ order }: { order: OrderRecord }) => {
  const t = useText(workOrderTexts);
  const words = useText(complaintTexts);
  const format = useFormat();
  const { contactPhone, contactName, matterId, matterNumber } = order;
  return (
    <>
      <p style={{ marginBottom: 12 }}>{order.description}</p>
      <Facts
        facts={[
          { label: t('col.state'), value: <OrderStateChip order={order} /> },
          { label: t('order.where'), value: [order.propertyName, order.room].filter(Boolean).join(' ') },
          { label: t('order.planned'), value: order.plannedAt && format.instant(order.plannedAt) },
          { label: t('order.due'), value: isUnderWay(order) && order.dueAt ? <DueText at={order.dueAt} /> : undefined },
          { label: t('order.craft'), value: order.craft },
          { label: t('col.worker'), value: order.workerName },
          {
            label: t('order.matter'),
            value: <Link to={`/complaints/${matterId}`}>{matterNumber}</Link>,
          },
          {
            label: words('intake.priority'),
            value: order.priority === 'normal' ? undefined : words(`priority.${order.priority}`),
          },
          { label: t('order.result'), value: order.result },
          {
            label: t('act.redo'),
            value: order.redone === 0 ? undefined : t('order.redone', { count: order.redone }),
          },
        ]}
      />
      {contactPhone === undefined || contactPhone.includes('*') ? null : (
        <Button className="gk-order-call" href={`tel:${contactPhone}`} block title={contactName}>
          <Icon name="phone" /> <span>{t('order.call', { phone: contactPhone })}</span>{' '}
          {contactName ? <span className="gk-order-contact">{contactName}</span> : null}
        </Button>
      )}
      {order.signature === undefined ? null : (
        <div style={{ marginTop: 12 }}>
          <p className="gk-small gk-muted">
            {t(order.signature.on === 'link' ? 'order.signed.link' : 'order.signed', { name: order.signature.name })}
          </p>
          <div className="gk-signed">
            <SignatureImage lines={order.signature.lines} label={t('order.signed', { name: order.signature.name })} />
          </div>
        </div>
      )}
    </>
  );
};

const Dialogs = ({ asked, order, onClose }: { asked: Asked; order: OrderRecord; onClose: () => void }) => {
  if (asked === 'record') return <RecordDialog order={order} onClose={onClose} />;
  if (asked === 'give') return <GiveDialog order={order} onClose={onClose} />;
  if (asked === 'confirm') return <SignDialog order={order} name={order.contactName} onClose={onClose} />;
  return <WordsDialog act={asked} order={order} onClose={onClose} />;
};

const OrderView = ({ read }: { read: OrderRecord }) => {
  const t = useText(workOrderTexts);
  const may = useMay();
  const [asked, setAsked] = useState<Asked>();
  const waiting = useWaiting(laneOf(read.id));
  const order = afterWaiting(read, waiting);
  const command = useOrderCommand(order, t('list.title'));
  const nowOf = useNowOf(order);
  const records = order.mayWork && (order.state === 'working' || order.state === 'waiting');
  const own = orderActs(order, may);
  const acts: readonly Asked[] = [
    ...own.filter((act) => act !== 'cancel'),
    ...(records ? (['record'] as const) : []),
    ...(may('complaints:assign') && isGivable(order.state) ? (['give'] as const) : []),
    ...own.filter((act) => act === 'cancel'),
  ];
  const run = (act: Asked) =>
    atOnce.has(act)
      ? command.run({
          method: 'POST',
          path: `${orderPath(order.id)}/${orderDoors[act as OrderAct]}`,
          body: { at: nowOf() },
        })
      : setAsked(act);
  return (
    <Page
      title={orderTitle(order)}
      crumbs={[{ title: t('order.crumb'), to: '/complaints/work-orders' }, { title: order.number }]}
    >
      <RecordColumns
        facts={
          <Paper>
            <PaperPart>
              <OrderFacts order={order} />
              {waiting.length === 0 ? null : (
                <p className="gk-small" role="status">
                  <Icon name="offline" small /> {t('order.kept', { count: waiting.length })}
                </p>
              )}
            </PaperPart>
            <PaperPart>
              <SectionHead title={t('order.steps')} level={3} />
              <StepList order={order} ticks={order.mayWork && order.state === 'working'} />
            </PaperPart>
            {order.photos === undefined && !records ? null : (
              <PaperPart>
                <WorkPhotos order={order} takes={records} />
              </PaperPart>
            )}
            {acts.length === 0 ? null : (
              <PaperPart className="gk-no-print">
                {command.problem instanceof Error ? (
                  <p className="gk-late" role="alert">
                    {command.problem.message}
                  </p>
                ) : null}
                <div className="gk-order-acts">
                  {acts.map((act, index) => (
                    <Button
                      key={act}
                      type={index === 0 && act !== 'cancel' && act !== 'redo' ? 'primary' : 'default'}
                      loading={command.state === 'sending' && atOnce.has(act)}
                      onClick={() => run(act)}
                    >
                      {t(`act.${act}`)}
                    </Button>
                  ))}
                </div>
              </PaperPart>
            )}
            <WorkLinkPart order={order} />
            <CostPart order={order} isCounted={!waiting.some(({ path }) => path.endsWith('/record'))} />
            <ChargePart order={order} />
          </Paper>
        }
        course={
          <Paper>
            <CoursePart
              history={order.history}
              titleOf={({ change }) => t(`change.${change}` as 'change.work-begun')}
              notesOf={({ data }) => [data['reason'], data['note']].filter((note) => typeof note === 'string')}
            />
          </Paper>
        }
      />
      {asked === undefined ? null : <Dialogs asked={asked} order={order} onClose={() => setAsked(undefined)} />}
    </Page>
  );
};

/** One work order: where, what, step by step, with materials and the owner's hand; made for a phone. */
export const WorkOrderPage = () => {
  const { orderId = '' } = useParams();
  const t = useText(workOrderTexts);
  const read = useKeptRead<OrderRecord>(orderPath(orderId), undefined, { every: 30_000, keeps: isTaken });
  return (
    <LoadedPage
      query={read}
      title={t('list.title')}
      crumbs={[{ title: t('order.crumb'), to: '/complaints/work-orders' }]}
    >
      {(data) => <OrderView key={orderId} read={data} />}
    </LoadedPage>
  );
};
