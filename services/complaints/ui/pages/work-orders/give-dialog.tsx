import { ActDialog, Field, useRead, useText } from '@goldkey/ui';
import { Input, Select } from 'antd';
import { useState } from 'react';
import type { DialogProps } from './order-dialogs.js';
import { workOrderTexts } from './text/texts.js';
import { useOrderCommand } from './use-order-command.js';
import { craftsmenOf, needsReason, orderPath, WORKFORCE, type Worker } from './work-order.js';

interface GiveValues {
  readonly workerId: string;
  readonly offShiftReason?: string;
  readonly reason?: string;
}

/** People who can be sent, with what stands against some of them. */
export const WorkerSelect = ({
  propertyId,
  craft,
  onWorker,
  ...field
}: {
  propertyId: string;
  craft: string | undefined;
  onWorker?: (worker: Worker | undefined) => void;
  id?: string;
  value?: string;
  onChange?: (workerId: string | undefined) => void;
}) => {
  const t = useText(workOrderTexts);
  const read = useRead<{ readonly workers: readonly Worker[] }>(WORKFORCE, { propertyId });
  const workers = craftsmenOf(read.data?.workers ?? []);
  return (
    <Select
      {...field}
      allowClear
      loading={read.isFetching}
      placeholder={t('order.worker.later')}
      onChange={(workerId: string | undefined) => {
        field.onChange?.(workerId);
        onWorker?.(workers.find(({ employeeId }) => employeeId === workerId));
      }}
      options={workers.map(({ employeeId, name, crafts, onShift }) => ({
        value: employeeId,
        disabled: craft !== undefined && craft !== '' && !crafts.includes(craft),
        label: [name, crafts.join(' '), onShift ? '' : t('dispatch.off')].filter(Boolean).join('  '),
      }))}
    />
  );
};

/** Gives the order to somebody; who is off shift needs a reason. */
export const GiveDialog = ({ order, onClose }: DialogProps) => {
  const t = useText(workOrderTexts);
  const title = t('act.give');
  const [worker, setWorker] = useState<Worker>();
  const command = useOrderCommand(order, title, onClose);
  return (
    <ActDialog<GiveValues>
      title={`${title} ${order.number}`}
      draftName={`complaints.work-order.give.${order.id}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: order.version }}
      onSave={({ workerId, offShiftReason, reason }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${orderPath(order.id)}/giving`,
          body: { workerId, ...(offShiftReason ? { offShiftReason } : {}), ...(reason ? { reason } : {}) },
          version,
          draft,
        })
      }
    >
      <Field name="workerId" label={t('order.worker')}>
        <WorkerSelect propertyId={order.propertyId} craft={order.craft} onWorker={setWorker} />
      </Field>
      {needsReason(order.state) ? (
        <Field name="reason" label={t('order.give.reason')}>
          <Input maxLength={500} />
        </Field>
      ) : null}
      {worker === undefined || worker.onShift ? null : (
        <Field name="offShiftReason" label={t('order.offShift')}>
          <Input maxLength={200} />
        </Field>
      )}
    </ActDialog>
  );
};
