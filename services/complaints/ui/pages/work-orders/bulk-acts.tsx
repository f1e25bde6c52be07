import { ApiProblem, type BulkAct, Field, useMay, useText } from '@goldkey/ui';
import { Input, Select } from 'antd';
import { WorkerSelect } from './give-dialog.js';
import { workOrderTexts } from './text/texts.js';
import { isGivable, needsReason, type OrderLine, orderPath } from './work-order.js';

/** The version to ask for: the one that was seen, or the newer one that a refusal told. */
const versionOf = (order: OrderLine, refusal: unknown): number => {
  const told = refusal instanceof ApiProblem ? (refusal.current as { version?: unknown } | undefined) : undefined;
  return typeof told?.version === 'number' ? told.version : order.version;
};

/** What all rows have in common, if it is one thing. */
const onlyOne = <Row, Thing>(rows: readonly Row[], of: (row: Row) => Thing): Thing | undefined => {
  const things = new Set(rows.map(of));
  return things.size === 1 ? [...things][0] : undefined;
};

/** To whom: of one property only, since nobody is sent to another. */
const WorkerField = ({ rows }: { rows: readonly OrderLine[] }) => {
  const t = useText(workOrderTexts);
  const propertyId = onlyOne(rows, (order) => order.propertyId);
  return (
    <Field
      name="workerId"
      label={t('order.worker')}
      extra={propertyId === undefined ? t('bulk.oneProperty') : undefined}
    >
      {propertyId === undefined ? (
        <Select disabled />
      ) : (
        <WorkerSelect propertyId={propertyId} craft={onlyOne(rows, ({ craft }) => craft)} />
      )}
    </Field>
  );
};

/** What may be done with many orders at once: give them to a craftsman. Begun work is handed on one by one, with its reason. */
export const useBulkActs = (): readonly BulkAct<OrderLine>[] => {
  const t = useText(workOrderTexts);
  const may = useMay();
  const give: BulkAct<OrderLine> = {
    key: 'give',
    title: t('act.give'),
    hindered: ({ state }) => (isGivable(state) && !needsReason(state) ? undefined : t(`state.${state}`)),
    command: (values) => (order, refusal) => {
      const { workerId, offShiftReason } = values as { workerId?: string; offShiftReason?: string };
      return {
        method: 'POST',
        path: `${orderPath(order.id)}/giving`,
        body: { workerId, ...(offShiftReason ? { offShiftReason } : {}) },
        version: versionOf(order, refusal),
      };
    },
    fields: (rows) => (
      <>
        <WorkerField rows={rows} />
        <Field name="offShiftReason" label={t('order.offShift')} optional>
          <Input maxLength={200} />
        </Field>
      </>
    ),
  };
  return may('complaints:assign') ? [give] : [];
};
