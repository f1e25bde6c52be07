import { ActDialog, Field, FieldRow, useCommand, useText, useThisProperty } from '@goldkey/ui';
import { Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { HOUSEHOLDS, RENEWED, USES } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { PropertyField } from '../archives/archive-dialogs.js';
import { type NewHouseholdValues, newHouseholdBody } from './new-household.js';

/** One home enters the register: for the one that the workbook forgot. Afterwards its page is there, where people are added. */
export const NewHouseholdDialog = ({
  propertyId,
  building,
  onClose,
}: {
  propertyId: string | undefined;
  building: string | undefined;
  onClose: () => void;
}) => {
  const t = useText(estatesTexts);
  const here = useThisProperty();
  const navigate = useNavigate();
  const command = useCommand<{ id: string }>({
    title: t('households.new'),
    renews: RENEWED,
    onDone: ({ id }) => void navigate(`/households/${id}`),
  });
  return (
    <ActDialog<NewHouseholdValues>
      title={t('households.new')}
      draftName="estates.households.new"
      initial={{ propertyId: propertyId ?? here, building, use: 'home' }}
      command={command}
      saveText={t('households.new')}
      onClose={onClose}
      onSave={(values, draft) =>
        command.run({ method: 'POST', path: HOUSEHOLDS, body: newHouseholdBody(values), draft })
      }
    >
      <Field name="propertyId" label={t('properties.column.name')}>
        <PropertyField />
      </Field>
      <FieldRow>
        <Field name="building" label={t('households.column.building')} tooltip={t('households.building.hint')}>
          <Input autoComplete="off" maxLength={40} placeholder="3-2" />
        </Field>
        <Field name="room" label={t('households.column.room')}>
          <Input autoComplete="off" maxLength={40} placeholder="1201" />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="areaSquareMetres" label={t('households.column.areaSquareMetres')}>
          <Input inputMode="decimal" autoComplete="off" maxLength={20} placeholder="89.50" />
        </Field>
        <Field name="use" label={t('household.use')}>
          <Select options={USES.map((value) => ({ value, label: t(`use.${value}`) }))} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="ownerName" label={t('households.column.ownerName')} optional>
          <Input autoComplete="off" maxLength={80} />
        </Field>
        <Field
          name="ownerPhone"
          label={t('households.column.ownerPhone')}
          optional
          rules={[{ pattern: /^\+?\d{5,20}$/, message: t('person.phone.rule') }]}
        >
          <Input inputMode="tel" autoComplete="off" maxLength={21} />
        </Field>
      </FieldRow>
    </ActDialog>
  );
};
