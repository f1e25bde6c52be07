import { ActDialog, DayField, Field, FieldRow, useCommand, useFormat, useRead, useText, WordsArea } from '@goldkey/ui';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import {
  type Answer,
  POINTS_ENTRIES,
  POINTS_PUBLICATIONS,
  POINTS_RENEWS,
  POINTS_RULES,
  POINTS_SUMMARIES,
} from '../../people/api.js';
import type { RuleLine } from '../../people/points-api.js';
import { peopleTexts } from '../../people/text/texts.js';
import { PersonSelect } from '../../work/fields.js';
import { boundsOf } from './points-lists.js';

const MOST_RULES = 200;

/** The rules in force at a property: its own and those of the group. */
export const useRules = (propertyId: string): readonly RuleLine[] =>
  useRead<Answer<RuleLine>>(POINTS_RULES, { propertyId: `${propertyId},*`, state: 'in-force', pageSize: MOST_RULES })
    .data?.items ?? [];

interface EntryValues {
  readonly employeeId: string;
  readonly ruleId: string;
  readonly points: number;
  readonly on: string;
  readonly reason: string;
}

/** A person gets or loses points by a rule. */
export const EntryDialog = ({
  propertyId,
  today,
  onClose,
}: {
  propertyId: string;
  today: string;
  onClose: () => void;
}) => {
  const t = useText(peopleTexts);
  const title = t('points.enter');
  const command = useCommand({ title, renews: POINTS_RENEWS, onDone: onClose });
  const rules = useRules(propertyId);
  return (
    <ActDialog<EntryValues>
      title={title}
      draftName={`staffing.points.${propertyId}`}
      initial={{ on: today }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(body, draft) =>
        command.run({ method: 'POST', path: POINTS_ENTRIES, body: { ...body, propertyId }, draft })
      }
    >
      {(form) => (
        <>
          <Field name="employeeId" label={t('person')}>
            <PersonSelect propertyId={propertyId} />
          </Field>
          <Field name="ruleId" label={t('points.rule')} {...(rules.length === 0 && { help: t('points.rules.none') })}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={rules.map((rule) => ({ value: rule.id, label: `${rule.name} ${boundsOf(rule)}` }))}
              onChange={(id: string) => form.setFieldValue('points', rules.find((rule) => rule.id === id)?.least)}
            />
          </Field>
          <FieldRow>
            <Form.Item noStyle shouldUpdate={(a: EntryValues, b: EntryValues) => a.ruleId !== b.ruleId}>
              {({ getFieldValue }) => {
                const rule = rules.find(({ id }) => id === getFieldValue('ruleId'));
                return (
                  <Field name="points" label={t('points.points')}>
                    <InputNumber
                      min={rule?.least ?? 1}
                      max={rule?.most ?? 1000}
                      precision={0}
                      style={{ width: '100%' }}
                    />
                  </Field>
                );
              }}
            </Form.Item>
            <Field name="on" label={t('points.on')}>
              <DayField />
            </Field>
          </FieldRow>
          <Field name="reason" label={t('points.reason')}>
            <WordsArea rows={3} longest={500} />
          </Field>
        </>
      )}
    </ActDialog>
  );
};

/** A month's points are summed up. */
export const SummaryDialog = ({
  propertyId,
  month,
  onClose,
}: {
  propertyId: string;
  month: string;
  onClose: () => void;
}) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const title = t('points.summarise');
  const command = useCommand({ title, renews: POINTS_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ note?: string }>
      title={title}
      draftName={`staffing.points.summary.${propertyId}.${month}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ note = '' }, draft) =>
        command.run({ method: 'POST', path: POINTS_SUMMARIES, body: { propertyId, month, note }, draft })
      }
    >
      <p>{t('points.summarise.lead', { month: format.month(month) })}</p>
      <Field name="note" label={t('note')} optional>
        <WordsArea rows={3} longest={2000} />
      </Field>
    </ActDialog>
  );
};

/** A quarter's points hang out for objections. */
export const PublishDialog = ({
  propertyId,
  quarter,
  from,
  until,
  onClose,
}: {
  propertyId: string;
  quarter: string;
  from: string;
  until: string;
  onClose: () => void;
}) => {
  const t = useText(peopleTexts);
  const title = t('points.publish');
  const command = useCommand({ title, renews: POINTS_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ quarter: string; from: string; until: string }>
      title={title}
      draftName={`staffing.points.publication.${propertyId}`}
      initial={{ quarter, from, until }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={(body, draft) =>
        command.run({ method: 'POST', path: POINTS_PUBLICATIONS, body: { ...body, propertyId }, draft })
      }
    >
      <p>{t('points.publish.lead')}</p>
      <Field
        name="quarter"
        label={t('points.quarter')}
        rules={[{ pattern: /^\d{4}-Q[1-4]$/, message: t('points.quarter.rule') }]}
      >
        <Input autoComplete="off" maxLength={7} />
      </Field>
      <FieldRow>
        <Field name="from" label={t('points.from')}>
          <DayField />
        </Field>
        <Field name="until" label={t('points.until')}>
          <DayField />
        </Field>
      </FieldRow>
    </ActDialog>
  );
};

interface RuleValues {
  readonly name: string;
  readonly direction: 'earns' | 'costs';
  readonly least: number;
  readonly most: number;
  readonly mostInMonth?: number | null;
}

/** A rule comes into force, at the property or, where none is chosen, in the whole group. */
export const RuleDialog = ({ propertyId, onClose }: { propertyId: string | undefined; onClose: () => void }) => {
  const t = useText(peopleTexts);
  const title = t('points.rule.new');
  const command = useCommand({ title, renews: POINTS_RENEWS, onDone: onClose });
  return (
    <ActDialog<RuleValues>
      title={title}
      draftName={`staffing.points.rule.${propertyId ?? 'group'}`}
      initial={{ direction: 'earns', least: 1, most: 5 }}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ mostInMonth, ...values }, draft) => {
        const body = {
          ...values,
          ...(propertyId && { propertyId }),
          ...(typeof mostInMonth === 'number' && { mostInMonth }),
        };
        command.run({ method: 'POST', path: POINTS_RULES, body, draft });
      }}
    >
      <p className="gk-small gk-muted">{t(propertyId === undefined ? 'points.rule.group' : 'points.rule.own')}</p>
      <Field name="name" label={t('points.rule.name')}>
        <Input maxLength={100} />
      </Field>
      <Field name="direction" label={t('points.rule.direction')}>
        <Radio.Group
          optionType="button"
          options={(['earns', 'costs'] as const).map((value) => ({ value, label: t(`points.direction.${value}`) }))}
        />
      </Field>
      <FieldRow>
        <Field name="least" label={t('points.rule.least')}>
          <InputNumber min={1} max={1000} precision={0} style={{ width: '100%' }} />
        </Field>
        <Field name="most" label={t('points.rule.most')}>
          <InputNumber min={1} max={1000} precision={0} style={{ width: '100%' }} />
        </Field>
        <Field name="mostInMonth" label={t('points.rule.mostInMonth')} optional>
          <InputNumber min={1} max={100_000} precision={0} style={{ width: '100%' }} />
        </Field>
      </FieldRow>
    </ActDialog>
  );
};
