import { Field, FieldRow, instantFromClock, MomentField, useText, WordsArea } from '@goldkey/ui';
import { photoTexts } from '@goldkey/ui/photos';
import { Input } from 'antd';
import type { ReactNode } from 'react';
import { ActOn, filledIn } from '../fieldwork/act-on.js';
import { useZone } from '../pages/findings/use-zone.js';
import { EmployeeField } from '../parts.js';
import { PhotoField } from '../photos.js';
import type { ActName } from './acts.js';
import { type RenovationRecord, renovationPath } from './api.js';
import { WorksFields } from './new-dialog.js';
import { renovationTexts } from './text/texts.js';

interface Values {
  readonly note?: string;
  readonly reason?: string;
  readonly photos?: readonly string[];
  readonly category?: string;
  readonly description?: string;
  readonly measure?: string;
  readonly dueAt?: string;
  readonly responsibleId?: string;
}

const Words = ({ name, optional = false }: { name: 'note' | 'reason' | 'description'; optional?: boolean }) => {
  const t = useText(renovationTexts);
  return (
    <Field name={name} label={t(name)} optional={optional}>
      <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={name === 'reason' ? 500 : 2000} />
    </Field>
  );
};

const PhotosPart = ({ propertyId }: { propertyId: string }) => {
  const photo = useText(photoTexts);
  return (
    <Field name="photos" label={photo('photos')} optional>
      <PhotoField propertyId={propertyId} />
    </Field>
  );
};

const Fields = ({ act, propertyId }: { act: ActName; propertyId: string }): ReactNode => {
  const t = useText(renovationTexts);
  switch (act) {
    case 'correct':
      return <WorksFields papers={<PhotoField papers propertyId={propertyId} />} />;
    case 'approval':
      return <p>{t('act.approval.ask')}</p>;
    case 'patrols':
      return (
        <>
          <Words name="note" optional />
          <PhotosPart propertyId={propertyId} />
        </>
      );
    case 'findings':
      return (
        <>
          <Field name="category" label={t('category')}>
            <Input autoComplete="off" maxLength={80} />
          </Field>
          <Words name="description" />
          <PhotosPart propertyId={propertyId} />
          <Field name="measure" label={t('measure')} optional>
            <Input autoComplete="off" maxLength={400} />
          </Field>
          <FieldRow>
            <Field name="dueAt" label={t('dueAt')} optional>
              <MomentField ahead />
            </Field>
            <Field name="responsibleId" label={t('responsible')} optional>
              <EmployeeField propertyId={propertyId} />
            </Field>
          </FieldRow>
        </>
      );
    case 'acceptance':
      return <Words name="note" optional />;
    case 'rejection':
    case 'withdrawal':
      return <Words name="reason" />;
  }
};

/** A form over a renovation for one act. */
export const ActForm = ({
  act,
  renovation,
  onClose,
}: {
  act: ActName;
  renovation: RenovationRecord;
  onClose: () => void;
}) => {
  const t = useText(renovationTexts);
  const zoneOf = useZone();
  const { id, propertyId, version, contractor, works, from, until, deposit, papers } = renovation;
  const path = renovationPath(id);
  const isCorrection = act === 'correct';
  return (
    <ActOn<Values>
      title={t(`act.${act}`)}
      draftName={`inspections.renovation.${act}.${id}`}
      record={path}
      version={version}
      method={isCorrection ? 'PATCH' : 'POST'}
      path={isCorrection ? path : `${path}/${act}`}
      initial={isCorrection ? ({ contractor, works, from, until, deposit, papers } as Partial<Values>) : {}}
      bodyOf={({ dueAt, ...values }) =>
        filledIn({ ...values, dueAt: dueAt && instantFromClock(dueAt, zoneOf(propertyId)) })
      }
      onClose={onClose}
    >
      <Fields act={act} propertyId={propertyId} />
    </ActOn>
  );
};
