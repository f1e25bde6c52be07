import { ActDialog, DayField, Field, FieldRow, type PropertyContact, useCommand, useText } from '@goldkey/ui';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { type PropertyRecord, propertyPath } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { ZONES } from '../new-property/property-body.js';
import { contactChange } from './contact.js';
import { ContactFields } from './contact-fields.js';

export interface PropertyDialogProps {
  readonly property: PropertyRecord;
  readonly onClose: () => void;
}

/** A form over a property: sent with the version that was seen; where that is old, it says what differs. */
const PropertyAct = <Values extends object>({
  property,
  act,
  door = '',
  method = 'POST',
  initial,
  bodyOf,
  onClose,
  children,
}: PropertyDialogProps & {
  act: 'correct' | 'terms' | 'end';
  door?: string;
  method?: 'POST' | 'PATCH';
  initial: Partial<Values>;
  bodyOf: (values: Values) => object;
  children: ReactNode;
}) => {
  const t = useText(estatesTexts);
  const title = t(`property.act.${act}`);
  const command = useCommand({
    title: `${title} ${property.name}`,
    renews: ['/api/estates', '/api/staffing'],
    onDone: onClose,
  });
  const path = propertyPath(property.id);
  return (
    <ActDialog<Values>
      title={title}
      draftName={`estates.property.${act}.${property.id}`}
      initial={initial}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{
        version: property.version,
        told: [
          { label: t('property.name'), value: property.name },
          { label: t('properties.column.serviceStart'), value: property.serviceStart },
          { label: t('properties.column.serviceEnd'), value: property.serviceEnd },
          { label: t('properties.column.households'), value: String(property.households) },
          { label: t('property.telephone'), value: property.telephone },
        ],
      }}
      onSave={(values, draft, version) =>
        command.run({ method, path: `${path}${door}`, body: bodyOf(values), version, draft })
      }
    >
      {children}
    </ActDialog>
  );
};

interface CorrectValues
  extends PropertyContact,
    Pick<PropertyRecord, 'name' | 'timeZone' | 'serviceStart' | 'households' | 'address'> {
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

/** What was emptied is taken away. Coordinates go together or not at all. */
const placeIn = ({ address, latitude, longitude }: CorrectValues) => ({
  address: address?.trim() || null,
  ...(latitude != null && longitude != null && { coordinates: { latitude, longitude } }),
  ...(latitude == null && longitude == null && { coordinates: null }),
});

/** What rates and terms are counted by. */
const TermsFields = ({ timeZone }: Pick<PropertyRecord, 'timeZone'>) => {
  const t = useText(estatesTexts);
  const zones = ZONES.includes(timeZone) ? ZONES : [timeZone, ...ZONES];
  return (
    <>
      <FieldRow>
        <Field name="serviceStart" label={t('properties.column.serviceStart')}>
          <DayField />
        </Field>
        <Field name="households" label={t('properties.column.households')}>
          <InputNumber min={0} max={1_000_000} precision={0} style={{ width: '100%' }} />
        </Field>
      </FieldRow>
      <Field name="timeZone" label={t('property.timeZone')}>
        <Select showSearch options={zones.map((value) => ({ value, label: value }))} />
      </Field>
    </>
  );
};

/** The terms alone, for who answers above the property and does not keep its record. */
export const PropertyTermsDialog = (props: PropertyDialogProps) => {
  const { timeZone, serviceStart, households } = props.property;
  return (
    <PropertyAct<Pick<PropertyRecord, 'timeZone' | 'serviceStart' | 'households'>>
      {...props}
      act="terms"
      door="/terms"
      method="PATCH"
      initial={{ timeZone, serviceStart, households }}
      bodyOf={(values) => values}
    >
      <TermsFields timeZone={timeZone} />
    </PropertyAct>
  );
};

/** What is known of a property is put right. */
export const CorrectPropertyDialog = (props: PropertyDialogProps) => {
  const t = useText(estatesTexts);
  const { name, timeZone, serviceStart, households, address, coordinates } = props.property;
  const { telephone, telephoneAllHours, centreAddress, openingHours } = props.property;
  const { maySetTerms } = props.property;
  return (
    <PropertyAct<CorrectValues>
      {...props}
      act="correct"
      method="PATCH"
      initial={{
        ...{ name, timeZone, serviceStart, households, address, ...coordinates },
        ...{ telephone, telephoneAllHours, centreAddress, openingHours },
      }}
      bodyOf={(values) => ({
        name: values.name.trim(),
        ...(maySetTerms && {
          timeZone: values.timeZone,
          serviceStart: values.serviceStart,
          households: values.households,
        }),
        ...placeIn(values),
        ...contactChange(values),
      })}
    >
      <p className="gk-small gk-muted">{t('property.act.correct.lead')}</p>
      <Field name="name" label={t('property.name')}>
        <Input autoComplete="off" maxLength={80} />
      </Field>
      {maySetTerms ? <TermsFields timeZone={timeZone} /> : <p className="gk-small gk-muted">{t('property.terms')}</p>}
      <ContactFields />
      <Field name="address" label={t('property.address')} optional>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <FieldRow>
        <Field name="latitude" label={t('property.latitude')} optional>
          <InputNumber min={-90} max={90} precision={6} style={{ width: '100%' }} />
        </Field>
        <Field name="longitude" label={t('property.longitude')} optional>
          <InputNumber min={-180} max={180} precision={6} style={{ width: '100%' }} />
        </Field>
      </FieldRow>
    </PropertyAct>
  );
};

interface EndValues {
  readonly goesOn?: boolean;
  readonly serviceEnd?: string;
}

const LastDay = () => {
  const t = useText(estatesTexts);
  const goesOn: boolean | undefined = Form.useWatch('goesOn');
  return goesOn ? null : (
    <Field name="serviceEnd" label={t('properties.column.serviceEnd')}>
      <DayField />
    </Field>
  );
};

/** The last day of service; where one is known, it may also be taken back, and service goes on. */
export const EndOfServiceDialog = (props: PropertyDialogProps) => {
  const t = useText(estatesTexts);
  const { serviceEnd } = props.property;
  return (
    <PropertyAct<EndValues>
      {...props}
      act="end"
      door="/end-of-service"
      initial={{ serviceEnd, goesOn: false }}
      bodyOf={(values) => ({ serviceEnd: values.goesOn ? null : values.serviceEnd })}
    >
      <p className="gk-small gk-muted">{t('property.act.end.lead')}</p>
      {serviceEnd === undefined ? null : (
        <Field name="goesOn" label={t('property.act.end.what')}>
          <Radio.Group
            options={[
              { value: false, label: t('property.act.end.ends') },
              { value: true, label: t('property.act.end.goesOn') },
            ]}
          />
        </Field>
      )}
      <LastDay />
    </PropertyAct>
  );
};
