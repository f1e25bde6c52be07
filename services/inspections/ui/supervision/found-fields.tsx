import { Field, FieldRow, instantFromClock, MomentField, useText, WordsArea } from '@goldkey/ui';
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { CategoryField } from '../category-field.js';
import { usePosts } from './parts.js';
import { supervisionTexts } from './text/texts.js';

/** A finding as it is typed within the form of a check. */
export interface FoundValues {
  readonly category: string;
  readonly place: string;
  readonly description: string;
  readonly postId?: string;
  readonly measure?: string;
  readonly dueAt?: string;
  readonly sleepingGuards?: number;
  readonly bottomLine?: boolean;
}

/** The findings of a form as the doors take them; what was left empty is left out. */
export const foundBody = (found: readonly FoundValues[] | undefined, zone: string): object[] =>
  (found ?? []).map(({ dueAt, ...values }) => ({
    ...Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
    ),
    ...(dueAt && { dueAt: instantFromClock(dueAt, zone) }),
  }));

/** What a check found, as many as there are; each becomes a finding. */
export const FoundFields = ({
  propertyId,
  name = 'findings',
  counts,
}: {
  propertyId: string | undefined;
  name?: string;
  /** What the check counts besides. */
  counts?: 'sleeping' | 'bottomLine';
}) => {
  const t = useText(supervisionTexts);
  const posts = usePosts(propertyId).map(({ id, code, name: called }) => ({ value: id, label: `${code} ${called}` }));
  return (
    <Form.List name={name}>
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, place) => (
            <fieldset key={field.key} className="gk-form-group">
              <legend>
                {t('found')} {place + 1}
              </legend>
              <div>
                <FieldRow>
                  <Field name={[field.name, 'category']} label={t('found.category')}>
                    <CategoryField propertyId={propertyId} />
                  </Field>
                  <Field name={[field.name, 'place']} label={t('found.place')}>
                    <Input autoComplete="off" maxLength={200} />
                  </Field>
                </FieldRow>
                <Field name={[field.name, 'description']} label={t('found.description')}>
                  <WordsArea autoSize={{ minRows: 1, maxRows: 4 }} longest={2000} />
                </Field>
                <FieldRow>
                  <Field name={[field.name, 'measure']} label={t('found.measure')} optional>
                    <Input autoComplete="off" maxLength={400} />
                  </Field>
                  <Field name={[field.name, 'dueAt']} label={t('found.dueAt')} optional>
                    <MomentField ahead />
                  </Field>
                </FieldRow>
                <FieldRow>
                  <Field name={[field.name, 'postId']} label={t('found.post')} optional>
                    <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={posts} />
                  </Field>
                  {counts === 'sleeping' ? (
                    <Field name={[field.name, 'sleepingGuards']} label={t('found.sleeping')} optional>
                      <InputNumber min={1} max={500} style={{ width: '100%' }} />
                    </Field>
                  ) : null}
                </FieldRow>
                {counts === 'bottomLine' ? (
                  <Field name={[field.name, 'bottomLine']} label="" valuePropName="checked" optional noStyle>
                    <Checkbox>{t('found.bottomLine')}</Checkbox>
                  </Field>
                ) : null}
                <Button type="link" size="small" onClick={() => remove(field.name)}>
                  {t('found.remove', { number: place + 1 })}
                </Button>
              </div>
            </fieldset>
          ))}
          <p style={{ marginBottom: 16 }}>
            <Button onClick={() => add({})}>{t('found.add')}</Button>
          </p>
        </>
      )}
    </Form.List>
  );
};
