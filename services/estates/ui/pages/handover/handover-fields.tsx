import { DayField, Field, FieldGroup, FieldRow, Icon, useText } from '@goldkey/ui';
import { Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { estatesTexts } from '../../text/texts.js';
import { CHECK_ITEMS, CHECK_RESULTS, type CheckItem, METERS } from './handover.js';
import { SignatureField } from './signature-field.js';

const RemoveRow = ({ place, onClick }: { place: number; onClick: () => void }) => {
  const t = useText(estatesTexts);
  return (
    <Button
      type="text"
      aria-label={t('handover.removeRow', { place })}
      icon={<Icon name="close" small />}
      onClick={onClick}
    />
  );
};

/** What is wrong at a line, one by one: where, what, and by when it is promised to be right. */
const Defects = ({ item }: { item: CheckItem }) => {
  const t = useText(estatesTexts);
  return (
    <Form.List name={['checks', item, 'defects']} initialValue={[{}]}>
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }, index) => (
            <FieldRow key={key}>
              <Field name={[name, 'place']} label={t('handover.defect.place')} optional>
                <Input autoComplete="off" maxLength={100} />
              </Field>
              <Field name={[name, 'words']} label={t('handover.remark')}>
                <Input autoComplete="off" maxLength={500} />
              </Field>
              <Field name={[name, 'dueOn']} label={t('handover.defect.dueOn')} optional>
                <DayField />
              </Field>
              {rows.length < 2 ? null : <RemoveRow place={index + 1} onClick={() => remove(name)} />}
            </FieldRow>
          ))}
          <Form.Item>
            <Button icon={<Icon name="plus" small />} onClick={() => add({})}>
              {t('handover.defect.add')}
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
};

const CheckField = ({ item }: { item: CheckItem }) => {
  const t = useText(estatesTexts);
  const result = Form.useWatch(['checks', item, 'result']);
  return (
    <>
      <Field name={['checks', item, 'result']} label={t(`handover.item.${item}`)}>
        <Radio.Group
          optionType="button"
          options={CHECK_RESULTS.map((value) => ({ value, label: t(`handover.result.${value}`) }))}
        />
      </Field>
      {result === 'defect' ? <Defects item={item} /> : null}
    </>
  );
};

/** What was looked at together; most of it is in order most times. */
export const Checks = () => {
  const t = useText(estatesTexts);
  const form = Form.useFormInstance();
  const restInOrder = () => {
    for (const item of CHECK_ITEMS) {
      const result = ['checks', item, 'result'];
      if (form.getFieldValue(result) === undefined) form.setFieldValue(result, 'in-order');
    }
  };
  return (
    <FieldGroup title={t('handover.checks')}>
      {CHECK_ITEMS.map((item) => (
        <CheckField key={item} item={item} />
      ))}
      <Button onClick={restInOrder}>{t('handover.restInOrder')}</Button>
    </FieldGroup>
  );
};

/** Keys and cards, by kind. */
export const Keys = () => {
  const t = useText(estatesTexts);
  return (
    <FieldGroup title={t('handover.keys')}>
      <Form.List name="keys">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }, index) => (
              <FieldRow key={key}>
                <Field name={[name, 'kind']} label={t('handover.key.kind')}>
                  <Input autoComplete="off" maxLength={40} />
                </Field>
                <Field name={[name, 'count']} label={t('handover.key.count')}>
                  <InputNumber min={0} max={99} precision={0} />
                </Field>
                {rows.length < 2 ? null : <RemoveRow place={index + 1} onClick={() => remove(name)} />}
              </FieldRow>
            ))}
            <Button icon={<Icon name="plus" small />} onClick={() => add({ count: 1 })}>
              {t('handover.key.add')}
            </Button>
          </>
        )}
      </Form.List>
    </FieldGroup>
  );
};

/** From which figure each meter counts for the owner. */
export const Readings = () => {
  const t = useText(estatesTexts);
  return (
    <FieldGroup title={t('handover.readings')}>
      <Form.List name="readings">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }, index) => (
              <FieldRow key={key}>
                <Field name={[name, 'meter']} label={t('handover.meter')}>
                  <Select options={METERS.map((value) => ({ value, label: t(`handover.meter.${value}`) }))} />
                </Field>
                <Field name={[name, 'number']} label={t('handover.meter.number')}>
                  <Input autoComplete="off" maxLength={40} />
                </Field>
                <Field name={[name, 'reading']} label={t('handover.meter.reading')}>
                  <Input inputMode="decimal" autoComplete="off" maxLength={20} />
                </Field>
                <RemoveRow place={index + 1} onClick={() => remove(name)} />
              </FieldRow>
            ))}
            <Button icon={<Icon name="plus" small />} onClick={() => add({})}>
              {t('handover.meter.add')}
            </Button>
          </>
        )}
      </Form.List>
    </FieldGroup>
  );
};

/** Drawn here, or on paper. */
export const Signature = () => {
  const t = useText(estatesTexts);
  const onPaper = Form.useWatch('onPaper');
  return (
    <FieldGroup title={t('handover.signature')}>
      <Form.Item name="onPaper" valuePropName="checked">
        <Checkbox>{t('handover.signature.paper')}</Checkbox>
      </Form.Item>
      {onPaper === true ? null : (
        <Field name="signature" label={t('handover.signature.owner')}>
          <SignatureField />
        </Field>
      )}
    </FieldGroup>
  );
};
