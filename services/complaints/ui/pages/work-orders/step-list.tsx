import { useFormat, useText } from '@goldkey/ui';
import { Checkbox } from 'antd';
import { workOrderTexts } from './text/texts.js';
import { useNowOf, useOrderCommand } from './use-order-command.js';
import { type OrderRecord, orderPath } from './work-order.js';

/** What is to be done, step by step, ticked off by the worker. */
export const StepList = ({ order, ticks }: { order: OrderRecord; ticks: boolean }) => {
  const t = useText(workOrderTexts);
  const format = useFormat();
  const command = useOrderCommand(order, t('order.steps'));
  const nowOf = useNowOf(order);
  const tick = (index: number, done: boolean) => {
    const at = nowOf();
    command.run({
      method: 'PUT',
      path: `${orderPath(order.id)}/record`,
      body: {
        steps: order.steps.map((step, which) =>
          which === index ? { title: step.title, ...(done ? { doneAt: at } : {}) } : step,
        ),
        materials: order.materials,
        labour: order.labour,
        labourPaidBy: order.labourPaidBy,
        tools: order.tools,
        at,
      },
    });
  };
  if (order.steps.length === 0) return <p className="gk-muted">{t('order.noSteps')}</p>;
  return (
    <ul className="gk-order-steps">
      {order.steps.map(({ title, doneAt }, index) => (
        <li key={title}>
          <Checkbox
            checked={doneAt !== undefined}
            disabled={!ticks || command.state === 'sending'}
            onChange={({ target }) => tick(index, target.checked)}
          >
            {title} {doneAt === undefined ? null : <span className="gk-muted">{format.briefInstant(doneAt)}</span>}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
};
