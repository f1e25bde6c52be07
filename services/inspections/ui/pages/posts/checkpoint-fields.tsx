import { Field, FieldGroup, FieldRow, useText } from '@goldkey/ui';
import { Button, Form, Input } from 'antd';
import { fieldworkTexts } from '../../fieldwork/text/texts.js';

/** Spots of a post that are proved by scanning what hangs there. */
export const CheckpointFields = () => {
  const t = useText(fieldworkTexts);
  return (
    <FieldGroup title={t('checkpoints')}>
      <Form.List name="checkpoints">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <FieldRow key={key}>
                <Field name={[name, 'code']} label={t('checkpoints.code', { n: name + 1 })}>
                  <Input autoComplete="off" maxLength={40} />
                </Field>
                <Field name={[name, 'name']} label={t('checkpoints.name', { n: name + 1 })}>
                  <Input autoComplete="off" maxLength={80} />
                </Field>
                <Button type="text" onClick={() => remove(name)}>
                  {t('checkpoints.remove', { n: name + 1 })}
                </Button>
              </FieldRow>
            ))}
            <Button onClick={() => add({})}>{t('checkpoints.add')}</Button>
          </>
        )}
      </Form.List>
    </FieldGroup>
  );
};
