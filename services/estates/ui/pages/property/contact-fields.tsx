import { Field, FieldRow, type PropertyContact, useText } from '@goldkey/ui';
import { Input } from 'antd';
import { estatesTexts } from '../../text/texts.js';

/** How a property is reached: printed on its letters and notices, and shown to owners who open a link. */
export const ContactFields = () => {
  const t = useText(estatesTexts);
  const field = (name: keyof PropertyContact, longest: number, example: string) => (
    <Field name={name} label={t(`property.${name}`)} optional>
      <Input autoComplete="off" maxLength={longest} placeholder={example} />
    </Field>
  );
  return (
    <>
      <p className="gk-small gk-muted">{t('property.contact.lead')}</p>
      <FieldRow>
        {field('telephone', 40, '021-6888 1234')}
        {field('telephoneAllHours', 40, '400-820-1234')}
      </FieldRow>
      <FieldRow>
        {field('centreAddress', 200, t('property.centreAddress.example'))}
        {field('openingHours', 80, t('property.openingHours.example'))}
      </FieldRow>
    </>
  );
};
