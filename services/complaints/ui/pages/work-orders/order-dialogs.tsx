import { ActDialog, Field, FieldRow, useText, WordsArea } from '@goldkey/ui';
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { type Lines, SignaturePad } from './signature-pad.js';
import { workOrderTexts } from './text/texts.js';
import { useNowOf, useOrderCommand } from './use-order-command.js';
import {
  linesOf,
  type Material,
  type OrderAct,
  type OrderLine,
  orderDoors,
  orderPath,
  type Payer,
} from './work-order.js';

export interface DialogProps {
  readonly order: OrderLine;
  readonly onClose: () => void;
}

interface WordsValues {
  readonly words: string;
  readonly reason?: 'owner' | 'parts' | 'weather';
}

/** An act that needs a word: why, what is waited for, what was done. */
export const WordsDialog = ({ act, order, onClose }: DialogProps & { act: OrderAct }) => {
  const t = useText(workOrderTexts);
  const title = t(`act.${act}`);
  const command = useOrderCommand(order, title, onClose);
  const nowOf = useNowOf(order);
  const bodyOf = ({ words, reason }: WordsValues): object =>
    act === 'finish' ? { result: words } : act === 'wait' ? { reason, note: words } : { reason: words };
  return (
    <ActDialog<WordsValues>
      title={`${title} ${order.number}`}
      draftName={`complaints.work-order.${act}.${order.id}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(values, draft) =>
        command.run({
          method: 'POST',
          path: `${orderPath(order.id)}/${orderDoors[act]}`,
          body: { ...bodyOf(values), at: nowOf() },
          draft,
        })
      }
    >
      {act === 'wait' ? (
        <Field name="reason" label={t('act.wait')}>
          <Radio.Group
            options={(['owner', 'parts', 'weather'] as const).map((value) => ({
              value,
              label: t(`order.waits.${value}`),
            }))}
          />
        </Field>
      ) : null}
      <Field name="words" label={t(act === 'finish' ? 'order.result' : act === 'wait' ? 'order.note' : 'order.reason')}>
        <WordsArea rows={3} longest={500} />
      </Field>
    </ActDialog>
  );
};

interface SignValues {
  readonly name?: string;
  readonly lines?: Lines;
  readonly without?: boolean;
}

/** The owner has seen the work and signs on the phone. */
export const SignDialog = ({ order, name, onClose }: DialogProps & { name: string | undefined }) => {
  const t = useText(workOrderTexts);
  const title = t('act.confirm');
  const command = useOrderCommand(order, title, onClose);
  const nowOf = useNowOf(order);
  return (
    <ActDialog<SignValues>
      title={`${title} ${order.number}`}
      draftName={`complaints.work-order.confirm.${order.id}`}
      initial={{ name }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ name: signer = '', lines = [], without = false }, draft) =>
        command.run({
          method: 'POST',
          path: `${orderPath(order.id)}/${orderDoors.confirm}`,
          body: { ...(without ? {} : { signature: { name: signer, lines } }), at: nowOf() },
          draft,
        })
      }
    >
      {(form) => (
        <>
          <Field name="name" label={t('order.sign.name')} optional>
            <Input maxLength={80} />
          </Field>
          <Form.Item
            name="lines"
            rules={[
              {
                validator: async (_rule, lines?: Lines) => {
                  const { without, name: signer } = form.getFieldsValue();
                  if (!without && ((lines ?? []).length === 0 || !signer)) throw new Error(t('order.sign.missing'));
                },
              },
            ]}
          >
            <SignaturePad />
          </Form.Item>
          {order.mayConfirmUnsigned ? (
            <Form.Item name="without" valuePropName="checked">
              <Checkbox>{t('order.sign.without')}</Checkbox>
            </Form.Item>
          ) : null}
        </>
      )}
    </ActDialog>
  );
};

interface RecordValues {
  readonly materials?: readonly Material[];
  readonly labour: string;
  readonly labourPaidBy: Payer;
  readonly tools?: string;
}

const MaterialRows = () => {
  const t = useText(workOrderTexts);
  const payers = [
    { value: 'centre', label: t('order.centre') },
    { value: 'owner', label: t('order.owner') },
  ];
  return (
    <Form.List name="materials">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="gk-order-material">
              <Field name={[name, 'name']} label={t('order.material')}>
                <Input maxLength={80} />
              </Field>
              <Field
                name={[name, 'quantity']}
                label={t('order.quantity')}
                rules={[{ pattern: /^\d{1,6}(\.\d{1,3})?$/, message: '1.5' }]}
              >
                <Input inputMode="decimal" maxLength={10} />
              </Field>
              <Field name={[name, 'unit']} label={t('order.unit')}>
                <Input maxLength={20} />
              </Field>
              <Field
                name={[name, 'unitPrice']}
                label={t('order.price')}
                rules={[{ pattern: /^\d{1,6}(\.\d{1,2})?$/, message: '45.50' }]}
              >
                <Input inputMode="decimal" maxLength={9} prefix="¥" />
              </Field>
              <Field name={[name, 'paidBy']} label={t('order.paidBy')}>
                <Select options={payers} />
              </Field>
              <Button type="link" onClick={() => remove(name)}>
                {t('order.remove')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ quantity: '1', unit: '个', paidBy: 'centre' })}>{t('order.add')}</Button>
        </>
      )}
    </Form.List>
  );
};

/** What was used, what the work costs, and the tools taken along. */
export const RecordDialog = ({ order, onClose }: DialogProps) => {
  const t = useText(workOrderTexts);
  const title = t('act.record');
  const command = useOrderCommand(order, title, onClose);
  const nowOf = useNowOf(order);
  return (
    <ActDialog<RecordValues>
      title={`${title} ${order.number}`}
      draftName={`complaints.work-order.record.${order.id}.${order.version}`}
      initial={{
        materials: order.materials,
        labour: order.labour,
        labourPaidBy: order.labourPaidBy,
        tools: order.tools.map(({ name }) => name).join('\n'),
      }}
      command={command}
      saveText={t('order.save')}
      onClose={onClose}
      onSave={({ materials = [], labour, labourPaidBy, tools }, draft) =>
        command.run({
          method: 'PUT',
          path: `${orderPath(order.id)}/record`,
          body: {
            steps: order.steps,
            materials,
            labour,
            labourPaidBy,
            tools: linesOf(tools).map((name) => ({ name })),
            at: nowOf(),
          },
          draft,
        })
      }
    >
      <MaterialRows />
      <div style={{ marginTop: 16 }}>
        <FieldRow>
          <Field
            name="labour"
            label={t('order.labour')}
            rules={[{ pattern: /^\d{1,6}(\.\d{1,2})?$/, message: '30.00' }]}
          >
            <Input inputMode="decimal" maxLength={9} prefix="¥" />
          </Field>
          <Field name="labourPaidBy" label={t('order.paidBy')}>
            <Select
              options={[
                { value: 'centre', label: t('order.centre') },
                { value: 'owner', label: t('order.owner') },
              ]}
            />
          </Field>
        </FieldRow>
        <Field name="tools" label={t('order.tools')} optional>
          <Input.TextArea rows={2} placeholder={t('order.tools.hint')} />
        </Field>
      </div>
    </ActDialog>
  );
};
