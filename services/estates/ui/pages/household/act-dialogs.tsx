import { DayField, Field, FieldRow, Icon, useNow, useText, WordsArea } from '@goldkey/ui';
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { type HouseholdRecord, type Person, USES } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { type DialogProps, HouseholdAct } from './act-form.js';
import { type OwnersValues, ownersBody, todayOf } from './people.js';

/** Acts on a household, each with its form. */
export type ActName = 'owners' | 'owners-back' | 'admit' | 'describe' | 'measure' | 'address';

const phoneRule = { pattern: /^\+?\d{5,20}$/ };

const OwnerRows = () => {
  const t = useText(estatesTexts);
  return (
    <Form.List name="owners">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }, index) => (
            <FieldRow key={key}>
              <Field name={[name, 'name']} label={t('person.name')}>
                <Input autoComplete="off" maxLength={80} />
              </Field>
              <Field
                name={[name, 'phone']}
                label={t('person.phone')}
                optional
                rules={[{ ...phoneRule, message: t('person.phone.rule') }]}
              >
                <Input inputMode="tel" autoComplete="off" maxLength={21} />
              </Field>
              <Field name={[name, 'share']} label={t('person.share')} optional>
                <Input autoComplete="off" maxLength={13} placeholder="1/2" />
              </Field>
              {rows.length < 2 ? null : (
                <Button
                  type="text"
                  aria-label={t('owners.remove', { place: index + 1 })}
                  icon={<Icon name="close" small />}
                  onClick={() => remove(name)}
                />
              )}
            </FieldRow>
          ))}
          <p>
            <Button icon={<Icon name="plus" small />} onClick={() => add({})}>
              {t('owners.add')}
            </Button>
          </p>
        </>
      )}
    </Form.List>
  );
};

const ChangeOwners = (props: DialogProps) => {
  const t = useText(estatesTexts);
  return (
    <HouseholdAct<OwnersValues>
      {...props}
      act="owners"
      door="/owners"
      title={t('act.owners')}
      saveText={t('act.owners')}
      initial={{ owners: [{ name: '' }] }}
      bodyOf={ownersBody}
    >
      <p className="gk-small gk-muted">{t('owners.lead')}</p>
      <Field name="on" label={t('owners.on')}>
        <DayField />
      </Field>
      <OwnerRows />
    </HouseholdAct>
  );
};

const OwnersBack = (props: DialogProps) => {
  const t = useText(estatesTexts);
  return (
    <HouseholdAct<{ reason: string }>
      {...props}
      act="owners-back"
      door="/owners/withdrawal"
      title={t('act.owners-back')}
      saveText={t('act.owners-back')}
      initial={{}}
    >
      <p className="gk-small gk-muted">{t('owners.back.lead')}</p>
      <Field name="reason" label={t('owners.back.reason')}>
        <WordsArea rows={2} longest={200} />
      </Field>
    </HouseholdAct>
  );
};

interface AdmitValues {
  readonly role: 'tenant' | 'family';
  readonly name: string;
  readonly phone?: string;
  readonly from: string;
  readonly until?: string;
}

const Admit = (props: DialogProps) => {
  const t = useText(estatesTexts);
  return (
    <HouseholdAct<AdmitValues>
      {...props}
      act="admit"
      door="/people"
      title={t('act.admit')}
      saveText={t('act.admit')}
      initial={{ role: 'tenant', from: todayOf(useNow()) }}
      bodyOf={({ phone, until, ...rest }) => ({ ...rest, ...(phone && { phone }), ...(until && { until }) })}
    >
      <Field name="role" label={t('person.role')}>
        <Radio.Group
          optionType="button"
          options={(['tenant', 'family'] as const).map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </Field>
      <FieldRow>
        <Field name="name" label={t('person.name')}>
          <Input autoComplete="off" maxLength={80} />
        </Field>
        <Field
          name="phone"
          label={t('person.phone')}
          optional
          rules={[{ ...phoneRule, message: t('person.phone.rule') }]}
        >
          <Input inputMode="tel" autoComplete="off" maxLength={21} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="from" label={t('person.from')}>
          <DayField />
        </Field>
        <Field name="until" label={t('person.until')} optional>
          <DayField />
        </Field>
      </FieldRow>
    </HouseholdAct>
  );
};

const Describe = (props: DialogProps) => {
  const t = useText(estatesTexts);
  const { use, handover } = props.household;
  const states = handover === 'handed-over' ? (['handed-over'] as const) : (['awaiting', 'handed-over'] as const);
  return (
    <HouseholdAct<Pick<HouseholdRecord, 'use' | 'handover'>>
      {...props}
      act="describe"
      door="/description"
      title={t('act.describe')}
      saveText={t('act.save')}
      initial={{ use, handover }}
    >
      <Field name="use" label={t('household.use')} optional>
        <Select options={USES.map((value) => ({ value, label: t(`use.${value}`) }))} />
      </Field>
      <Field name="handover" label={t('household.handover')} optional>
        <Radio.Group options={states.map((value) => ({ value, label: t(`handover.${value}`) }))} />
      </Field>
    </HouseholdAct>
  );
};

const Measure = (props: DialogProps) => {
  const t = useText(estatesTexts);
  return (
    <HouseholdAct<Pick<HouseholdRecord, 'areaSquareMetres'>>
      {...props}
      act="measure"
      door=""
      method="PATCH"
      title={t('act.measure')}
      saveText={t('act.save')}
      initial={{ areaSquareMetres: props.household.areaSquareMetres }}
      bodyOf={({ areaSquareMetres }) => ({ areaSquareMetres: areaSquareMetres.trim() })}
    >
      <Field name="areaSquareMetres" label={t('households.column.areaSquareMetres')}>
        <Input inputMode="decimal" autoComplete="off" maxLength={20} />
      </Field>
    </HouseholdAct>
  );
};

const Readdress = (props: DialogProps) => {
  const t = useText(estatesTexts);
  const { building, room } = props.household;
  return (
    <HouseholdAct<Pick<HouseholdRecord, 'building' | 'room'>>
      {...props}
      act="address"
      door="/address"
      title={t('act.address')}
      saveText={t('act.save')}
      initial={{ building, room }}
    >
      <FieldRow>
        <Field name="building" label={t('households.column.building')}>
          <Input autoComplete="off" maxLength={40} />
        </Field>
        <Field name="room" label={t('households.column.room')}>
          <Input autoComplete="off" maxLength={40} />
        </Field>
      </FieldRow>
    </HouseholdAct>
  );
};

const dialogs: Readonly<Record<ActName, (props: DialogProps) => ReactNode>> = {
  owners: ChangeOwners,
  'owners-back': OwnersBack,
  admit: Admit,
  describe: Describe,
  measure: Measure,
  address: Readdress,
};

/** The form of an act on the household. */
export const ActForm = ({ act, ...props }: DialogProps & { act: ActName }) => {
  const Dialog = dialogs[act];
  return <Dialog {...props} />;
};

/** Somebody moves out. */
export const DepartDialog = ({ person, ...props }: DialogProps & { person: Person }) => {
  const t = useText(estatesTexts);
  return (
    <HouseholdAct<{ until: string }>
      {...props}
      act={`depart.${person.personId}`}
      door={`/people/${person.personId}/departure`}
      title={t('act.depart', { name: person.name ?? '' })}
      saveText={t('act.save')}
      initial={{ until: todayOf(useNow()) }}
    >
      <Field name="until" label={t('person.until')}>
        <DayField />
      </Field>
    </HouseholdAct>
  );
};

/** A name or number is put right; an empty number stays as it is, since it is not shown: that there is none is said. */
export const CorrectDialog = ({ person, ...props }: DialogProps & { person: Person }) => {
  const t = useText(estatesTexts);
  return (
    <HouseholdAct<{ name: string; phone?: string; none?: boolean }>
      {...props}
      act={`correct.${person.personId}`}
      door={`/people/${person.personId}`}
      method="PATCH"
      title={t('act.correct', { name: person.name ?? '' })}
      saveText={t('act.save')}
      initial={{ name: person.name }}
      bodyOf={({ name, phone, none }) => ({ name, ...(phone ? { phone } : none && { phone: null }) })}
    >
      <Field name="name" label={t('person.name')}>
        <Input autoComplete="off" maxLength={80} />
      </Field>
      <Field
        name="phone"
        label={t('person.phone.new')}
        optional
        rules={[{ ...phoneRule, message: t('person.phone.rule') }]}
      >
        <Input inputMode="tel" autoComplete="off" maxLength={21} placeholder={person.phone} />
      </Field>
      {person.phone === undefined ? null : (
        <Form.Item name="none" valuePropName="checked">
          <Checkbox>{t('person.phone.none')}</Checkbox>
        </Form.Item>
      )}
    </HouseholdAct>
  );
};
