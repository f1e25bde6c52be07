import { ActDialog, Field, FieldGroup, FieldRow, newCommandKey, useCommand, useText, WordsArea } from '@goldkey/ui';
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { type PostKind, RENEWED } from '../../api.js';
import { CategoryField } from '../../category-field.js';
import { fieldworkTexts } from '../../fieldwork/text/texts.js';
import { inspectionsTexts } from '../../text/texts.js';
import { USUAL_HOURS } from '../../usual-deadline.js';
import { CHECK_LISTS, type Failing, type ListItem } from './check-lists.js';

/** An item as the form holds it: the words of a finding beside each other. */
interface ItemValues {
  readonly itemId?: string;
  readonly title: string;
  readonly judge: string;
  readonly photoWanted?: boolean;
  readonly means: Failing['means'];
  readonly category?: string;
  readonly measure?: string;
  readonly hours?: number;
}
interface Values {
  readonly items: readonly Partial<ItemValues>[];
}

const valuesOf = ({ failing, ...item }: ListItem): ItemValues => ({ ...item, ...failing });

const itemOf = ({
  itemId,
  title,
  judge,
  photoWanted = false,
  means,
  category,
  measure,
  hours,
}: Partial<ItemValues>) => ({
  itemId: itemId ?? newCommandKey().slice(0, 12),
  title,
  judge,
  photoWanted,
  failing: means === 'finding' ? { means, category, measure, hours: hours ?? USUAL_HOURS } : { means: 'note' },
});

const FindingFields = ({ name }: { name: number }) => {
  const t = useText(fieldworkTexts);
  const means = Form.useWatch(['items', name, 'means']);
  if (means !== 'finding') return null;
  return (
    <>
      <FieldRow>
        <Field name={[name, 'category']} label={t('item.category')}>
          <CategoryField propertyId={undefined} />
        </Field>
        <Field name={[name, 'hours']} label={t('item.hours')}>
          <InputNumber min={1} max={8784} style={{ width: '100%' }} />
        </Field>
      </FieldRow>
      <Field name={[name, 'measure']} label={t('item.measure')}>
        <Input maxLength={400} />
      </Field>
    </>
  );
};

const ItemFields = ({ name, onRemove }: { name: number; onRemove: () => void }) => {
  const t = useText(fieldworkTexts);
  const n = name + 1;
  return (
    <FieldGroup title={t('item.title', { n })}>
      <Field name={[name, 'title']} label={t('item.title', { n })}>
        <Input maxLength={120} />
      </Field>
      <Field name={[name, 'judge']} label={t('item.judge')}>
        <WordsArea autoSize longest={400} />
      </Field>
      <FieldRow>
        <Field name={[name, 'means']} label={t('item.failing')}>
          <Select
            options={[
              { value: 'note', label: t('item.note') },
              { value: 'finding', label: t('item.finding') },
            ]}
          />
        </Field>
        <Form.Item name={[name, 'photoWanted']} valuePropName="checked" label=" ">
          <Checkbox>{t('item.photo')}</Checkbox>
        </Form.Item>
      </FieldRow>
      <FindingFields name={name} />
      <Button size="small" type="text" onClick={onRemove}>
        {t('item.remove', { n })}
      </Button>
    </FieldGroup>
  );
};

/** What is looked at in the posts of a kind: saved, it is a version more. */
export const ListDialog = ({
  propertyId,
  kind,
  items,
  onClose,
}: {
  propertyId: string;
  kind: PostKind;
  items: readonly ListItem[];
  onClose: () => void;
}) => {
  const t = useText(fieldworkTexts);
  const word = useText(inspectionsTexts);
  const title = `${t('lists')} · ${word(`kind.${kind}`)}`;
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  const initial: Values = { items: items.length === 0 ? [{ means: 'note' }] : items.map(valuesOf) };
  return (
    <ActDialog<Values>
      title={title}
      draftName={`inspections.check-list.${propertyId}.${kind}`}
      initial={initial}
      command={command}
      saveText={t('save')}
      onClose={onClose}
      onSave={(values, draft) =>
        command.run({
          method: 'PUT',
          path: CHECK_LISTS,
          body: { propertyId, kind, items: values.items.map(itemOf) },
          draft,
        })
      }
    >
      <Form.List name="items">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <ItemFields key={key} name={name} onRemove={() => remove(name)} />
            ))}
            <Button onClick={() => add({ means: 'note' })}>{t('item.add')}</Button>
          </>
        )}
      </Form.List>
    </ActDialog>
  );
};
