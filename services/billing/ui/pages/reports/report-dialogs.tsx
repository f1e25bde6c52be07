import {
  ActDialog,
  Field,
  FieldRow,
  todayOfGroup,
  useCommand,
  useFormat,
  useText,
  useThisProperty,
  WordsArea,
} from '@goldkey/ui';
import { Form, Input, Select } from 'antd';
import { BASE, RENEWED, REPORT_KINDS, REPORTS, type ReportKind } from '../../api.js';
import { PropertyField } from '../../parts.js';
import { monthTexts } from '../../text/months/texts.js';
import { billingTexts } from '../../text/texts.js';
import { FiguresAhead } from './figures-facts.js';
import { MonthStanding, OpenMonth } from './month-standing.js';
import { shareOfPercent } from './percent.js';
import { periodsUntil } from './periods.js';

interface ReportValues {
  readonly propertyId: string;
  readonly kind: ReportKind;
  readonly period: string;
  readonly remarks?: string;
  readonly measures?: string;
}

/** The period by name: what has begun, by the kind of the report. */
const PeriodField = (field: { id?: string; value?: string; onChange?: (period: string) => void }) => {
  const format = useFormat();
  const kind: ReportKind = Form.useWatch('kind') ?? 'monthly';
  return (
    <Select
      {...field}
      options={periodsUntil(kind, todayOfGroup(format.now)).map((value) => ({ value, label: format.period(value) }))}
    />
  );
};

/** A fee report is submitted; its figures are the ledger's of its period. */
export const ReportDialog = ({ propertyId, onClose }: { propertyId?: string; onClose: () => void }) => {
  const t = useText(billingTexts);
  const here = useThisProperty();
  const [, monthBefore] = periodsUntil('monthly', todayOfGroup(useFormat().now));
  const command = useCommand({ title: t('report.new'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<ReportValues>
      title={t('report.new')}
      draftName="billing.report"
      initial={{ propertyId: propertyId ?? here, kind: 'monthly', period: monthBefore }}
      command={command}
      saveText={t('report.submit')}
      onClose={onClose}
      onSave={({ remarks, measures, ...said }, draft) =>
        command.run({
          method: 'POST',
          path: REPORTS,
          body: { ...said, ...(remarks ? { remarks } : {}), ...(measures ? { measures } : {}) },
          draft,
        })
      }
    >
      {(form) => (
        <>
          <Field name="propertyId" label={t('common.property')}>
            <PropertyField />
          </Field>
          <FieldRow>
            <Field name="kind" label={t('report.kind')}>
              <Select
                options={REPORT_KINDS.map((value) => ({ value, label: t(`report.${value}`) }))}
                onChange={() => form.setFieldsValue({ period: undefined })}
              />
            </Field>
            <Field name="period" label={t('report.period')}>
              <PeriodField />
            </Field>
          </FieldRow>
          <FiguresAhead />
          <Field name="remarks" label={t('report.remarks')} optional>
            <WordsArea rows={2} longest={4000} />
          </Field>
          <Field name="measures" label={t('report.measures')} optional>
            <WordsArea rows={2} longest={4000} />
          </Field>
        </>
      )}
    </ActDialog>
  );
};

interface CloseValues {
  readonly propertyId: string;
  readonly month: string;
  readonly target?: string;
}

/** The target of a month is set, or the month is closed for good. */
export const MonthDialog = ({
  act,
  propertyId,
  onClose,
}: {
  act: 'target' | 'close';
  propertyId?: string;
  onClose: () => void;
}) => {
  const t = useText(billingTexts);
  const here = useThisProperty();
  const title = act === 'target' ? t('month.target') : t('month.close');
  const months = useText(monthTexts);
  const [thisMonth, monthBefore] = periodsUntil('monthly', todayOfGroup(useFormat().now));
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  const save = ({ target = '', ...month }: CloseValues, draft: string) =>
    act === 'target'
      ? command.run({
          method: 'PUT',
          path: `${BASE}/targets`,
          body: { ...month, target: shareOfPercent(target) },
          draft,
        })
      : command.run({ method: 'POST', path: `${BASE}/periods`, body: month, draft });
  return (
    <ActDialog<CloseValues>
      title={title}
      draftName={`billing.month.${act}`}
      initial={{ propertyId: propertyId ?? here, month: act === 'close' ? monthBefore : thisMonth }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={save}
    >
      <Field name="propertyId" label={t('common.property')}>
        <PropertyField />
      </Field>
      <OpenMonth extra={act === 'close' ? t('month.close.hint') : undefined} />
      {act === 'target' ? (
        <Field
          name="target"
          label={t('month.rate')}
          extra={t('month.rate.hint')}
          rules={[
            {
              validator: (_, value: string | undefined) =>
                value && shareOfPercent(value) === undefined ? Promise.reject(months('badPercent')) : Promise.resolve(),
            },
          ]}
        >
          <Input autoComplete="off" inputMode="decimal" placeholder="95" suffix="%" />
        </Field>
      ) : null}
      <MonthStanding undone={act === 'close'} />
    </ActDialog>
  );
};
