import {
  ActDialog,
  Field,
  FieldRow,
  instantFromClock,
  MomentField,
  useCommand,
  useMay,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { photoTexts } from '@goldkey/ui/photos';
import { Form, Input, Select } from 'antd';
import { FINDINGS, QUALITY_SOURCES, RENEWED, SOURCES, type Source } from '../../api.js';
import { EmployeeField, PropertyField } from '../../parts.js';
import { PhotoField } from '../../photos.js';
import { inspectionsTexts } from '../../text/texts.js';
import { useZone } from './use-zone.js';

interface Values {
  readonly propertyId: string;
  readonly source: Source;
  readonly category: string;
  readonly place: string;
  readonly description: string;
  readonly measure?: string;
  readonly dueAt?: string;
  readonly responsibleId?: string;
  readonly photos?: readonly string[];
}

const OfProperty = (field: { id?: string; value?: string; onChange?: (id: string) => void }) => (
  <EmployeeField {...field} propertyId={Form.useWatch('propertyId')} />
);

const PhotosOfProperty = (field: {
  id?: string;
  value?: readonly string[];
  onChange?: (ids: readonly string[]) => void;
}) => <PhotoField {...field} propertyId={Form.useWatch('propertyId')} />;

/** Something is found wrong and written down by hand. */
export const RaiseDialog = ({ propertyId, onClose }: { propertyId: string | undefined; onClose: () => void }) => {
  const t = useText(inspectionsTexts);
  const photo = useText(photoTexts);
  const zoneOf = useZone();
  const mayForQuality = useMay()('inspections:quality');
  const sources = SOURCES.filter((source) => mayForQuality || !QUALITY_SOURCES.includes(source));
  const command = useCommand({ title: t('findings.new'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={t('findings.new')}
      draftName="inspections.findings.new"
      initial={{ propertyId, source: 'patrol' }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={({ dueAt, measure, responsibleId, photos = [], ...body }, draft) =>
        command.run({
          method: 'POST',
          path: FINDINGS,
          body: {
            ...body,
            ...(measure && { measure }),
            ...(dueAt && { dueAt: instantFromClock(dueAt, zoneOf(body.propertyId)) }),
            ...(responsibleId && { responsibleId }),
            ...(photos.length > 0 && { photos }),
          },
          draft,
        })
      }
    >
      <FieldRow>
        <Field name="propertyId" label={t('findings.property')}>
          <PropertyField />
        </Field>
        <Field name="source" label={t('findings.source')}>
          <Select options={sources.map((value) => ({ value, label: t(`source.${value}`) }))} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="category" label={t('findings.category')} tooltip={t('findings.category.hint')}>
          <Input autoComplete="off" maxLength={80} />
        </Field>
        <Field name="place" label={t('findings.place')}>
          <Input autoComplete="off" maxLength={200} />
        </Field>
      </FieldRow>
      <Field name="description" label={t('findings.description')}>
        <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={2000} />
      </Field>
      <Field name="photos" label={photo('photos')} optional>
        <PhotosOfProperty />
      </Field>
      <Field name="measure" label={t('findings.measure')} optional>
        <Input autoComplete="off" maxLength={400} />
      </Field>
      <FieldRow>
        <Field name="dueAt" label={t('findings.dueAt')} optional>
          <MomentField ahead />
        </Field>
        <Field name="responsibleId" label={t('findings.responsible')} optional>
          <OfProperty />
        </Field>
      </FieldRow>
    </ActDialog>
  );
};
