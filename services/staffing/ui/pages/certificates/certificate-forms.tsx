import { ActDialog, DayField, Field, FieldRow, useCommand, useText, WordsArea } from '@goldkey/ui';
import { AutoComplete, Form, Input } from 'antd';
import { CERTIFICATES, type CertificateLine, FILE_RENEWS, pathOf } from '../../people/api.js';
import { useToday } from '../../people/parts.js';
import { peopleTexts } from '../../people/text/texts.js';
import { PersonSelect, PlaceField } from '../../work/fields.js';
import { usePlaces } from '../../work/places.js';

interface Terms {
  readonly number: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly document?: string;
}

const TermsFields = () => {
  const t = useText(peopleTexts);
  return (
    <>
      <FieldRow>
        <Field name="validFrom" label={t('certificate.from')}>
          <DayField />
        </Field>
        <Field name="validUntil" label={t('certificate.until')}>
          <DayField />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="number" label={t('certificate.number')}>
          <Input autoComplete="off" maxLength={60} />
        </Field>
        <Field name="document" label={t('certificate.document')} optional tooltip={t('certificate.document.hint')}>
          <Input autoComplete="off" maxLength={200} />
        </Field>
      </FieldRow>
    </>
  );
};

const told = <Values extends { document?: string }>({ document, ...values }: Values) => ({
  ...values,
  ...(document && { document }),
});

/** A certificate is put on file, of the person given or of one to choose. */
export const GrantDialog = ({
  employee,
  onClose,
}: {
  employee?: { readonly id: string; readonly name: string };
  onClose: () => void;
}) => {
  const t = useText(peopleTexts);
  const { places, here, known } = usePlaces();
  const title = employee === undefined ? t('certificate.grant') : t('certificate.grant.of', { name: employee.name });
  const command = useCommand({ title, renews: FILE_RENEWS, onDone: onClose });
  const crafts = t('certificate.crafts').split('、');
  // The property that the form begins with is known only then.
  if (!known) return null;
  return (
    <ActDialog<Terms & { propertyId?: string; employeeId?: string; craft: string }>
      title={title}
      draftName={`staffing.certificate.${employee?.id ?? 'new'}`}
      initial={{ propertyId: here }}
      command={command}
      saveText={t('certificate.grant')}
      onClose={onClose}
      onSave={({ propertyId: _, ...values }, draft) =>
        command.run({
          method: 'POST',
          path: CERTIFICATES,
          body: told({ ...values, employeeId: employee?.id ?? values.employeeId }),
          draft,
        })
      }
    >
      {employee === undefined ? (
        <>
          <PlaceField places={places} />
          <Form.Item noStyle shouldUpdate={(a, b) => a.propertyId !== b.propertyId}>
            {({ getFieldValue }) => (
              <Field name="employeeId" label={t('person')}>
                <PersonSelect propertyId={getFieldValue('propertyId') ?? here} />
              </Field>
            )}
          </Form.Item>
        </>
      ) : null}
      <Field name="craft" label={t('certificate.craft')}>
        <AutoComplete options={crafts.map((value) => ({ value }))} maxLength={60} />
      </Field>
      <TermsFields />
    </ActDialog>
  );
};

/** A certificate is prolonged: another follows it. */
export const RenewDialog = ({ certificate, onClose }: { certificate: CertificateLine; onClose: () => void }) => {
  const t = useText(peopleTexts);
  const title = t('certificate.renew');
  const command = useCommand({ title: `${title} ${certificate.craft}`, renews: FILE_RENEWS, onDone: onClose });
  return (
    <ActDialog<Terms>
      title={title}
      draftName={`staffing.certificate.renew.${certificate.id}`}
      initial={{ number: certificate.number, document: certificate.document }}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: certificate.version }}
      onSave={(values, draft, version) =>
        command.run({
          method: 'POST',
          path: `${pathOf(CERTIFICATES, certificate.id)}/renewal`,
          body: told(values),
          version,
          draft,
        })
      }
    >
      <TermsFields />
    </ActDialog>
  );
};

/** A certificate is taken away from a day on. */
export const RevokeDialog = ({ certificate, onClose }: { certificate: CertificateLine; onClose: () => void }) => {
  const t = useText(peopleTexts);
  const title = t('certificate.revoke');
  const today = useToday();
  const command = useCommand({ title: `${title} ${certificate.craft}`, renews: FILE_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ on: string; reason: string }>
      title={title}
      draftName={`staffing.certificate.revoke.${certificate.id}`}
      initial={{ on: today }}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: certificate.version }}
      onSave={(body, draft, version) =>
        command.run({
          method: 'POST',
          path: `${pathOf(CERTIFICATES, certificate.id)}/revocation`,
          body,
          version,
          draft,
        })
      }
    >
      <Field name="on" label={t('certificate.revokedOn')}>
        <DayField />
      </Field>
      <Field name="reason" label={t('reason')}>
        <WordsArea rows={3} longest={500} />
      </Field>
    </ActDialog>
  );
};
