import {
  ActDialog,
  Field,
  Lines,
  MomentField,
  PaperPart,
  SectionHead,
  useCommand,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { AutoComplete, Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type ComplaintRecord, isOpen, type ListPage, RENEWED } from '../../api.js';
import { WorkerSelect } from './give-dialog.js';
import { OrderStateChip } from './parts.js';
import { workOrderTexts } from './text/texts.js';
import { craftsmenOf, linesOf, type OrderLine, WORK_ORDERS, WORKFORCE, type Worker } from './work-order.js';

interface MakeValues {
  readonly craft?: string;
  readonly steps?: string;
  readonly plannedAt?: string;
  readonly workerId?: string;
  readonly offShiftReason?: string;
}

/** Makes a work order for a repair. */
export const MakeDialog = ({ record, onClose }: { record: ComplaintRecord; onClose: () => void }) => {
  const t = useText(workOrderTexts);
  const title = t('order.make');
  const [worker, setWorker] = useState<Worker>();
  const [craft, setCraft] = useState<string>();
  const { propertyId, complaintId, number, receivedAt } = record;
  const workforce = useRead<{ readonly workers: readonly Worker[] }>(WORKFORCE, { propertyId });
  const crafts = [...new Set(craftsmenOf(workforce.data?.workers ?? []).flatMap((one) => one.crafts))];
  const command = useCommand({ title: `${title} ${number}`, renews: RENEWED, onDone: onClose });
  const bodyOf = ({ steps, plannedAt, ...values }: MakeValues) => ({
    matterId: complaintId,
    steps: linesOf(steps),
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value)),
    ...(plannedAt ? { plannedAt: `${plannedAt}:00${receivedAt.slice(-6)}` } : {}),
  });
  return (
    <ActDialog<MakeValues>
      title={`${title} ${number}`}
      draftName={`complaints.work-order.make.${complaintId}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(values, draft) => command.run({ method: 'POST', path: WORK_ORDERS, body: bodyOf(values), draft })}
    >
      <Field name="craft" label={t('order.craft')} optional>
        <AutoComplete
          maxLength={40}
          placeholder={t('order.craft.none')}
          options={crafts.map((value) => ({ value }))}
          onChange={setCraft}
        />
      </Field>
      <Field name="steps" label={t('order.steps')} optional>
        <Input.TextArea rows={3} placeholder={t('order.steps.hint')} />
      </Field>
      <Field name="plannedAt" label={t('order.planned')} optional>
        <MomentField ahead />
      </Field>
      <Field name="workerId" label={t('order.worker')} optional>
        <WorkerSelect propertyId={propertyId} craft={craft} onWorker={setWorker} />
      </Field>
      {worker === undefined || worker.onShift ? null : (
        <Field name="offShiftReason" label={t('order.offShift')}>
          <Input maxLength={200} />
        </Field>
      )}
    </ActDialog>
  );
};

/** The work orders of a matter; undefined until they are known, and of what is no repair. */
export const useOrdersOf = ({ kind, complaintId }: ComplaintRecord): readonly OrderLine[] | undefined =>
  useRead<ListPage<OrderLine>>(kind === 'repair' ? WORK_ORDERS : undefined, { matterId: complaintId }).data?.items;

/** The work orders of a repair, and the way to make one. */
export const WorkOrdersPart = ({
  record,
  makes: offers,
}: {
  record: ComplaintRecord;
  /** False where the page's one filled button is the way already. */
  makes: boolean;
}) => {
  const t = useText(workOrderTexts);
  const may = useMay();
  const [makes, setMakes] = useState(false);
  const known = useOrdersOf(record);
  const orders = known ?? [];
  // Until they are known it is not decided which of the two ways makes one; a way that goes takes its dialog along.
  const mayMake = known !== undefined && offers && may('complaints:assign') && isOpen(record);
  if (orders.length === 0 && !mayMake) return null;
  return (
    <PaperPart>
      <SectionHead title={t('list.title')} level={3} count={orders.length === 0 ? undefined : orders.length} />
      <Lines
        tight
        lines={orders.map((order) => ({
          key: order.id,
          label: <Link to={`/complaints/work-orders/${order.id}`}>{order.number}</Link>,
          figure: <OrderStateChip order={order} />,
          reason: order.workerName,
          quiet: true,
        }))}
      />
      {mayMake ? (
        <Button className="gk-no-print" style={{ marginTop: 8 }} onClick={() => setMakes(true)}>
          {t('order.make')}
        </Button>
      ) : null}
      {makes ? <MakeDialog record={record} onClose={() => setMakes(false)} /> : null}
    </PaperPart>
  );
};
