import { ActDialog, Field, FieldRow, useCommand, useText } from '@goldkey/ui';
import { Input, InputNumber, Select } from 'antd';
import { type DutyPost, ROSTER_RENEWS, SHIFTS, type Shift, shiftColours, shiftPath } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';

type Values = Omit<Shift, 'id' | 'propertyId' | 'state'>;
export type Kept<Record> = Record & { readonly version: number };

/** Fields that were emptied are told as taken away. */
const changesOf = ({ dutyPostId, craft, ...values }: Values) => ({
  ...values,
  dutyPostId: dutyPostId ?? null,
  craft: craft === undefined || craft === '' ? null : craft,
});

/** A template is made, or changed. */
export const ShiftDialog = ({
  propertyId,
  shift,
  posts,
  onClose,
}: {
  propertyId: string;
  shift?: Kept<Shift>;
  posts: readonly DutyPost[];
  onClose: () => void;
}) => {
  const t = useText(shiftTexts);
  const title = shift === undefined ? t('shifts.new') : t('shift.edit.of', { name: shift.name });
  const command = useCommand({ title, renews: ROSTER_RENEWS, onDone: onClose });
  const save = (values: Values, draft: string, version: number | undefined) => {
    if (shift === undefined) {
      const { craft, ...body } = values;
      return command.run({
        method: 'POST',
        path: SHIFTS,
        body: { propertyId, ...body, ...(craft && { craft }) },
        draft,
      });
    }
    const path = shiftPath(shift.id);
    return command.run({ method: 'PATCH', path, body: changesOf(values), version, draft });
  };
  const { id: _id, propertyId: _property, state: _state, version: _version, ...known } = shift ?? ({} as Kept<Shift>);
  return (
    <ActDialog<Values>
      title={title}
      draftName={`staffing.shift.${shift?.id ?? `new.${propertyId}`}`}
      initial={shift === undefined ? { colour: 'blue', start: '08:00', end: '16:00', breakMinutes: 0 } : known}
      command={command}
      saveText={t('shift.save')}
      onClose={onClose}
      over={{ version: shift?.version }}
      onSave={save}
    >
      <FieldRow>
        <Field name="name" label={t('shift.name')}>
          <Input maxLength={40} />
        </Field>
        <Field name="sign" label={t('shift.sign')} extra={t('shift.sign.extra')}>
          <Input maxLength={2} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="start" label={t('shift.start')}>
          <Input type="time" />
        </Field>
        <Field name="end" label={t('shift.end')} extra={t('shift.end.extra')}>
          <Input type="time" />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="breakMinutes" label={t('shift.break')}>
          <InputNumber min={0} max={600} precision={0} style={{ width: '100%' }} />
        </Field>
        <Field name="colour" label={t('shift.colour')}>
          <Select options={shiftColours.map((value) => ({ value, label: t(`colour.${value}`) }))} />
        </Field>
      </FieldRow>
      <Field name="dutyPostId" label={t('shift.post')} optional>
        <Select
          allowClear
          options={posts
            .filter(({ state, id }) => state === 'in-use' || id === shift?.dutyPostId)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field name="craft" label={t('shift.craft')} extra={t('shift.craft.extra')} optional>
        <Input maxLength={60} />
      </Field>
    </ActDialog>
  );
};
