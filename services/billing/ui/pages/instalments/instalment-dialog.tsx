import {
  ActDialog,
  DayField,
  Field,
  FieldRow,
  formatMoney,
  type PlainColumn,
  PlainTable,
  todayOfGroup,
  useCommand,
  useFormat,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Form, Input, InputNumber } from 'antd';
import { BASE, RENEWED } from '../../api.js';
import type { ArrearsLine } from '../../api-arrears.js';
import { billingTexts } from '../../text/texts.js';
import { equalParts } from './parts.js';

interface Values {
  readonly count: number;
  readonly firstDay?: string;
  readonly agreedWith: string;
  readonly note?: string;
}
interface Part {
  readonly dueOn: string;
  readonly amount: string;
}

/** What the parts come to, while they are chosen. */
const Parts = ({ total }: { total: string }) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const form = Form.useFormInstance<Values>();
  const count = Form.useWatch('count', form);
  const firstDay = Form.useWatch('firstDay', form);
  if (!count || !firstDay) return null;
  const columns: readonly PlainColumn<Part>[] = [
    { key: 'day', title: t('plan.dueOn'), cell: ({ dueOn }) => format.day(dueOn) },
    { key: 'amount', title: t('common.amount'), number: true, cell: ({ amount }) => formatMoney(amount) },
  ];
  return (
    <PlainTable<Part>
      label={t('plan.parts')}
      columns={columns}
      rows={equalParts(total, count, firstDay)}
      rowKey={({ dueOn }) => dueOn}
    />
  );
};

/** All that a household owes, in equal parts a month apart. */
export const InstalmentDialog = ({ line, onClose }: { line: ArrearsLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const { now } = useFormat();
  const command = useCommand({ title: t('plan.new'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={`${t('plan.new')} · ${line.building}-${line.room} · ${formatMoney(line.total)}`}
      draftName={`billing.instalments.${line.householdId}`}
      initial={{ count: 3, firstDay: todayOfGroup(now), agreedWith: '' }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={({ count, firstDay, agreedWith, note }, draft) =>
        command.run({
          method: 'POST',
          path: `${BASE}/instalment-plans`,
          body: {
            householdId: line.householdId,
            parts: equalParts(line.total, count, firstDay ?? ''),
            agreedWith,
            ...(note ? { note } : {}),
          },
          draft,
        })
      }
    >
      <p className="gk-muted">{t('plan.new.note')}</p>
      <FieldRow>
        <Field name="count" label={t('plan.count')}>
          <InputNumber min={1} max={24} precision={0} />
        </Field>
        <Field name="firstDay" label={t('plan.firstDay')}>
          <DayField />
        </Field>
      </FieldRow>
      <Field name="agreedWith" label={t('plan.agreedWith')}>
        <Input maxLength={80} />
      </Field>
      <Field name="note" label={t('shift.note')} optional>
        <WordsArea rows={2} longest={500} />
      </Field>
      <Parts total={line.total} />
    </ActDialog>
  );
};
