import { ActDialog, Field, FieldRow, useCommand, useText, useThisProperty } from '@goldkey/ui';
import { Input } from 'antd';
import { RENEWED } from '../api.js';
import { PropertyField } from '../parts.js';
import { EQUIPMENT } from './api.js';
import { bodyOf, EquipmentFields, type Values } from './equipment-fields.js';
import { equipmentTexts } from './text/texts.js';

/** A piece of equipment enters the register. */
export const NewDialog = ({ propertyId, onClose }: { propertyId: string | undefined; onClose: () => void }) => {
  const t = useText(equipmentTexts);
  const here = useThisProperty();
  const command = useCommand({ title: t('new'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={t('new')}
      draftName="inspections.equipment.new"
      initial={{ propertyId: propertyId ?? here, kind: 'other', checks: [] }}
      command={command}
      saveText={t('new')}
      onClose={onClose}
      onSave={(values, draft) => command.run({ method: 'POST', path: EQUIPMENT, body: bodyOf(values), draft })}
    >
      <FieldRow>
        <Field name="propertyId" label={t('property')}>
          <PropertyField />
        </Field>
        <Field name="code" label={t('code')} tooltip={t('code.hint')}>
          <Input autoComplete="off" maxLength={40} />
        </Field>
      </FieldRow>
      <EquipmentFields />
    </ActDialog>
  );
};
