import {
  ActDialog,
  DayField,
  Field,
  FieldRow,
  todayOfGroup,
  useCommand,
  useFormat,
  useRead,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { Form, Input, Select } from 'antd';
import { FEE_ITEMS, type FeeItemLine, type HouseholdAccount, RENEWED } from '../../api.js';
import { CONCESSIONS } from '../../api-relief.js';
import { homeName } from '../../home.js';
import { YuanField } from '../../parts.js';
import { reliefTexts } from '../../text/relief/texts.js';
import { billingTexts } from '../../text/texts.js';

interface Values {
  readonly feeItemId: string;
  readonly kind: 'exempt' | 'percent' | 'amount';
  readonly percent?: string;
  readonly amount?: string;
  readonly from: string;
  readonly until?: string;
  readonly reason: string;
}

const reliefOf = ({ kind, percent = '', amount }: Pick<Values, 'kind' | 'percent' | 'amount'>) => {
  if (kind === 'exempt') return { kind };
  return kind === 'percent' ? { kind, percent: plain(percent) } : { kind, amount };
};
/** As Chinese input methods write it, and with the sign, too. */
const plain = (text: string): string => text.normalize('NFKC').trim().replace(/\s*%$/, '');
const isPercent = (text: string): boolean => /^(\d{1,2}(\.\d{1,2})?|100)$/.test(plain(text)) && Number(plain(text)) > 0;

/** Less is asked of the household for a fee item, most often from this month on. */
export const ConcessionDialog = ({ account, onClose }: { account: HouseholdAccount; onClose: () => void }) => {
  const t = useText(reliefTexts);
  const common = useText(billingTexts);
  const { now } = useFormat();
  const { householdId, propertyId } = account;
  const title = t('concession.asked', { home: homeName(account) });
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  const items = useRead<{ readonly items: readonly FeeItemLine[] }>(FEE_ITEMS, { propertyId, pageSize: 100 });
  return (
    <ActDialog<Values>
      title={title}
      draftName={`billing.concession.${householdId}`}
      initial={{ kind: 'percent', from: `${todayOfGroup(now).slice(0, 7)}-01` }}
      command={command}
      saveText={common('ask.save')}
      onClose={onClose}
      onSave={({ feeItemId, kind, percent, amount, from, until, reason }, draft) =>
        command.run({
          method: 'POST',
          path: CONCESSIONS,
          body: {
            ...{ householdId, feeItemId, from, reason },
            relief: reliefOf({ kind, ...(percent && { percent }), ...(amount && { amount }) }),
            ...(until ? { until } : {}),
          },
          draft,
        })
      }
    >
      {(form) => (
        <>
          <Field name="feeItemId" label={t('feeItem')}>
            <Select options={(items.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
          </Field>
          <FieldRow>
            <Field name="kind" label={common('ask.kind')}>
              <Select
                options={(['percent', 'amount', 'exempt'] as const).map((value) => ({
                  value,
                  label: common(`relief.${value}`),
                }))}
                onChange={() => form.setFieldsValue({ percent: undefined, amount: undefined })}
              />
            </Field>
            <Size />
          </FieldRow>
          <FieldRow>
            <Field name="from" label={t('concession.from')} extra={t('concession.from.hint')}>
              <DayField />
            </Field>
            <Field name="until" label={t('concession.until')} extra={t('concession.until.hint')} optional>
              <DayField />
            </Field>
          </FieldRow>
          <Field name="reason" label={common('common.reason')}>
            <WordsArea rows={2} longest={500} />
          </Field>
        </>
      )}
    </ActDialog>
  );
};

/** How much less, by the way that was chosen; of all of it nothing is said. */
const Size = () => {
  const t = useText(reliefTexts);
  const kind: Values['kind'] | undefined = Form.useWatch('kind');
  if (kind === 'percent')
    return (
      <Field
        name="percent"
        label={t('concession.percent')}
        extra={t('concession.percent.hint')}
        rules={[
          {
            validator: (_, value: string | undefined) =>
              value && !isPercent(value) ? Promise.reject(t('concession.badPercent')) : Promise.resolve(),
          },
        ]}
      >
        <Input autoComplete="off" inputMode="decimal" suffix="%" />
      </Field>
    );
  return kind === 'amount' ? (
    <Field name="amount" label={t('concession.money')}>
      <YuanField />
    </Field>
  ) : null;
};
