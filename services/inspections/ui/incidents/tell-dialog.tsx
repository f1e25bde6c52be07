import {
  ActDialog,
  Field,
  FieldRow,
  instantFromClock,
  MomentField,
  useCommand,
  useText,
  useThisProperty,
  WordsArea,
} from '@goldkey/ui';
import { photoTexts } from '@goldkey/ui/photos';
import { Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { RENEWED } from '../api.js';
import { filledIn } from '../fieldwork/act-on.js';
import { useZone } from '../pages/findings/use-zone.js';
import { PropertyField } from '../parts.js';
import { PhotoField } from '../photos.js';
import { INCIDENT_KINDS, INCIDENTS, type IncidentKind, type IncidentLine } from './api.js';
import { incidentTexts } from './text/texts.js';

interface Values {
  readonly propertyId: string;
  readonly kind: IncidentKind;
  readonly place: string;
  readonly what: string;
  readonly occurredAt?: string;
  readonly photos?: readonly string[];
}

const PhotosOfProperty = (field: {
  id?: string;
  value?: readonly string[];
  onChange?: (ids: readonly string[]) => void;
}) => <PhotoField {...field} propertyId={Form.useWatch('propertyId')} />;

/** An emergency is told of; then its page says whom to call. */
export const TellDialog = ({ propertyId, onClose }: { propertyId: string | undefined; onClose: () => void }) => {
  const t = useText(incidentTexts);
  const photo = useText(photoTexts);
  const here = useThisProperty();
  const zoneOf = useZone();
  const navigate = useNavigate();
  const command = useCommand<IncidentLine>({
    title: t('incidents.tell'),
    renews: RENEWED,
    onDone: ({ id }) => void navigate(`/incidents/${id}`),
  });
  return (
    <ActDialog<Values>
      title={t('incidents.tell')}
      draftName="inspections.incident.new"
      initial={{ propertyId: propertyId ?? here, kind: 'other' }}
      command={command}
      saveText={t('incidents.tell')}
      onClose={onClose}
      onSave={({ occurredAt, ...values }, draft) => {
        const at = occurredAt && instantFromClock(occurredAt, zoneOf(values.propertyId));
        command.run({ method: 'POST', path: INCIDENTS, body: filledIn({ ...values, at }), draft });
      }}
    >
      <FieldRow>
        <Field name="propertyId" label={t('property')}>
          <PropertyField />
        </Field>
        <Field name="kind" label={t('kind')}>
          <Select options={INCIDENT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Field>
      </FieldRow>
      <Field name="place" label={t('place')}>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <Field name="what" label={t('what')}>
        <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={2000} />
      </Field>
      <Field name="occurredAt" label={t('occurredAt')} extra={t('occurredAt.hint')} optional>
        <MomentField />
      </Field>
      <Field name="photos" label={photo('photos')} optional>
        <PhotosOfProperty />
      </Field>
    </ActDialog>
  );
};
