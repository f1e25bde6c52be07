import {
  DayField,
  Field,
  FieldGroup,
  FieldRow,
  Loaded,
  Page,
  Paper,
  PaperPart,
  RecordForm,
  StateNote,
  useCommand,
  useDraft,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { App, Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { complaintTexts } from '../../text/texts.js';
import {
  CLOCK_RULES,
  type ClockRules,
  climbTargets,
  countings,
  kinds,
  priorities,
  proposals,
  type RulesValues,
  rulesBody,
  rulesValues,
  serviceDays,
} from './clock.js';
import './clock.css';
import { clockTexts } from './text/texts.js';

const timeOfDay = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

const Hours = () => {
  const t = useText(clockTexts);
  const clockRule = [{ pattern: timeOfDay, message: 'HH:MM' }];
  return (
    <FieldGroup title={t('rules.hours')}>
      <Field name="days" label={t('rules.days')}>
        <Radio.Group options={serviceDays.map((value) => ({ value, label: t(`days.${value}`) }))} />
      </Field>
      <FieldRow>
        <Field name="from" label={t('rules.from')} rules={clockRule}>
          <Input maxLength={5} placeholder="08:30" />
        </Field>
        <Field name="until" label={t('rules.until')} rules={clockRule}>
          <Input maxLength={5} placeholder="17:30" />
        </Field>
      </FieldRow>
      <Form.List name="exceptions">
        {(rows, { add, remove }) => (
          <>
            {rows.length > 0 ? <p className="gk-small gk-muted">{t('rules.exceptions')}</p> : null}
            {rows.map(({ key, name }) => (
              <div key={key} className="gk-clock-row">
                <Field name={[name, 'day']} label={t('rules.exceptions')} noStyle>
                  <DayField label={t('rules.exceptions')} />
                </Field>
                <Form.Item name={[name, 'works']} noStyle>
                  <Radio.Group
                    optionType="button"
                    options={[
                      { value: true, label: t('rules.works') },
                      { value: false, label: t('rules.rests') },
                    ]}
                  />
                </Form.Item>
                <Button type="link" onClick={() => remove(name)}>
                  {t('rules.remove')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ works: false })}>{t('rules.exception.add')}</Button>
          </>
        )}
      </Form.List>
    </FieldGroup>
  );
};

const hourField = { min: 0, max: 2160, step: 0.5, style: { width: '100%' } } as const;

const LimitFields = ({ name, onRemove }: { name: number; onRemove: () => void }) => {
  const t = useText(clockTexts);
  const words = useText(complaintTexts);
  return (
    <div className="gk-clock-limit">
      <Field name={[name, 'kind']} label={t('rules.kind')}>
        <Select options={kinds.map((value) => ({ value, label: words(`kind.${value}`) }))} />
      </Field>
      <Field name={[name, 'priority']} label={t('rules.priority')}>
        <Select options={priorities.map((value) => ({ value, label: words(`priority.${value}`) }))} />
      </Field>
      <Field name={[name, 'hours']} label={t('rules.hoursOf')}>
        <InputNumber {...hourField} min={0.5} />
      </Field>
      <Field name={[name, 'counting']} label={t('rules.counting')}>
        <Select options={countings.map((value) => ({ value, label: t(`counting.${value}`) }))} />
      </Field>
      <Form.Item name={[name, 'warnHours']} label={t('rules.warn')}>
        <InputNumber {...hourField} />
      </Form.Item>
      {climbTargets.map((target) => (
        <Form.Item
          key={target}
          name={[name, 'climbs', target]}
          label={t('rules.climb', { to: words(`climb.${target}`) })}
        >
          <InputNumber {...hourField} />
        </Form.Item>
      ))}
      <Button type="link" className="gk-clock-remove" onClick={onRemove}>
        {t('rules.remove')}
      </Button>
    </div>
  );
};

const Limits = () => {
  const t = useText(clockTexts);
  const form = Form.useFormInstance<RulesValues>();
  const limits = Form.useWatch('limits', form);
  return (
    <FieldGroup title={t('rules.limits')}>
      {(limits ?? []).length === 0 ? (
        <p>
          <Button onClick={() => form.setFieldValue('limits', proposals)}>{t('rules.propose')}</Button>{' '}
          <span className="gk-small gk-muted">{t('rules.propose.note')}</span>
        </p>
      ) : null}
      <Form.List name="limits">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <LimitFields key={key} name={name} onRemove={() => remove(name)} />
            ))}
            <Button onClick={() => add({ counting: 'service-hours', priority: 'normal' })}>
              {t('rules.limit.add')}
            </Button>
          </>
        )}
      </Form.List>
    </FieldGroup>
  );
};

const RulesForm = ({ propertyId, rules }: { propertyId: string; rules: ClockRules | null }) => {
  const t = useText(clockTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<RulesValues>();
  const draft = useDraft(form, `complaints.clock-rules.${propertyId}.${rules?.version ?? 0}`);
  const command = useCommand({
    title: t('rules.title'),
    renews: [CLOCK_RULES],
    onDone: () => void message.success(t('rules.saved')),
  });
  return (
    <RecordForm<RulesValues>
      form={form}
      draft={draft}
      command={command}
      initial={rulesValues(rules)}
      saveText={t('rules.save')}
      onSave={(values) =>
        command.run({
          method: 'PUT',
          path: CLOCK_RULES,
          body: rulesBody(propertyId, values),
          ...(rules === null ? {} : { version: rules.version }),
          draft: draft.place,
        })
      }
    >
      <Hours />
      <Limits />
    </RecordForm>
  );
};

/** Service hours and limits of a property: by what its clocks run from now on. */
export const ClockRulesPage = () => {
  const t = useText(clockTexts);
  const propertyId = useThisProperty();
  const read = useRead<{ readonly rules: ClockRules | null }>(propertyId === undefined ? undefined : CLOCK_RULES, {
    propertyId,
  });
  const version = read.data?.rules?.ruleVersion;
  const lead =
    version === undefined
      ? `${read.data === undefined ? '' : t('rules.none')} ${t('rules.lead')}`
      : `${t('rules.version', { version })}  ${t('rules.lead')}`;
  return (
    <Page title={t('rules.title')} lead={lead}>
      {propertyId === undefined ? (
        <StateNote icon="clock" title={t('rules.choose')} />
      ) : (
        <Loaded query={read}>
          {({ rules }) => (
            <Paper>
              <PaperPart>
                <RulesForm key={`${propertyId} ${rules?.version ?? 0}`} propertyId={propertyId} rules={rules} />
              </PaperPart>
            </Paper>
          )}
        </Loaded>
      )}
    </Page>
  );
};
