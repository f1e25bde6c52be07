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
import { FINDINGS, RENEWED, type Source, sourcesFor } from '../../api.js';
import { CategoryField } from '../../category-field.js';
import { DepartmentField, EmployeeField, PropertyField } from '../../parts.js';
import { PhotoField } from '../../photos.js';
import { inspectionsTexts } from '../../text/texts.js';
import { useZone } from './use-zone.js';

interface Values {
  readonly propertyId: string;
  readonly source: Source;
  readonly category: string;
  readonly place: string;
  readonly description: string;
  readonly departmentId?: string;
  readonly measure?: string;
  readonly dueAt?: string;
  readonly responsibleId?: string;
  readonly photos?: readonly string[];
}

const OfProperty = (field: { id?: string; value?: string; onChange?: (id: string) => void }) => (
  <EmployeeField {...field} propertyId={Form.useWatch('propertyId')} />
);

const CategoryOfProperty = (field: { id?: string; value?: string; onChange?: (category: string) => void }) => (
  <CategoryField {...field} propertyId={Form.useWatch('propertyId')} />
);

const PhotosOfProperty = (field: {
  id?: string;
  value?: readonly string[];
  onChange?: (ids: readonly string[]) => void;
}) => <PhotoField {...field} propertyId={Form.useWatch('propertyId')} />;

const DepartmentOfProperty = (field: { id?: string; value?: string; onChange?: (id: string) => void }) => (
  <DepartmentField {...field} propertyId={Form.useWatch('propertyId')} />
);

/** What the survey found is owed by a department, by a deadline (S-08); of others both are as one likes. */
const Owed = () => {
  const t = useText(inspectionsTexts);
  const isOfSurvey = Form.useWatch('source') === 'survey';
  return (
    <>
      {isOfSurvey ? (
        <Field name="departmentId" label={t('findings.department')}>
          <DepartmentOfProperty />
        </Field>
      ) : null}
      <FieldRow>
        <Field name="dueAt" label={t('findings.dueAt')} optional={!isOfSurvey}>
          <MomentField ahead />
        </Field>
        <Field name="responsibleId" label={t('findings.responsible')} optional>
          <OfProperty />
        </Field>
      </FieldRow>
    </>
  );
};

/** Something is found wrong and written down by hand. */
export const RaiseDialog = ({ propertyId, onClose }: { propertyId: string | undefined; onClose: () => void }) => {
  const t = useText(inspectionsTexts);
  const photo = useText(photoTexts);
  const zoneOf = useZone();
  const sources = sourcesFor(useMay());
  const command = useCommand({ title: t('findings.new'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={t('findings.new')}
      draftName="inspections.findings.new"
      initial={{ propertyId, source: 'patrol' }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={({ dueAt, departmentId, measure, responsibleId, photos = [], ...body }, draft) =>
        command.run({
          method: 'POST',
          path: FINDINGS,
          body: {
            ...body,
            ...(body.source === 'survey' && departmentId && { departmentId }),
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
          <CategoryOfProperty />
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
      <Owed />
    </ActDialog>
  );
};
