import { ActDialog, Field, instantFromClock, MomentField, useCommand, useText, WordsArea } from '@goldkey/ui';
import { photoTexts } from '@goldkey/ui/photos';
import { Input } from 'antd';
import type { ReactNode } from 'react';
import { type FindingRecord, findingPath, RENEWED } from '../../api.js';
import { DepartmentField, EmployeeField } from '../../parts.js';
import { PhotoField, Photos } from '../../photos.js';
import { inspectionsTexts } from '../../text/texts.js';
import { useZone } from '../findings/use-zone.js';
import type { ActName } from './acts.js';

interface Values {
  readonly measure?: string;
  readonly dueAt?: string;
  readonly responsibleId?: string;
  readonly proof?: string;
  readonly reason?: string;
  readonly departmentId?: string;
  readonly description?: string;
  readonly photos?: readonly string[];
}

const Fields = ({ act, finding }: { act: ActName; finding: FindingRecord }): ReactNode => {
  const t = useText(inspectionsTexts);
  const photo = useText(photoTexts);
  switch (act) {
    case 'plan':
      return (
        <>
          <Field name="measure" label={t('findings.measure')}>
            <Input autoComplete="off" maxLength={400} />
          </Field>
          <Field name="dueAt" label={t('findings.dueAt')}>
            <MomentField ahead />
          </Field>
          <Field name="responsibleId" label={t('findings.responsible')} optional>
            <EmployeeField propertyId={finding.propertyId} />
          </Field>
        </>
      );
    case 'hand-over':
      return (
        <>
          <Field name="responsibleId" label={t('findings.responsible')}>
            <EmployeeField propertyId={finding.propertyId} />
          </Field>
          <Field name="reason" label={t('act.reason')}>
            <WordsArea autoSize={{ minRows: 2, maxRows: 4 }} longest={500} />
          </Field>
        </>
      );
    case 'repair':
      return (
        <>
          <Field name="departmentId" label={t('repair.department')}>
            <DepartmentField propertyId={finding.propertyId} />
          </Field>
          <Field name="description" label={t('repair.description')}>
            <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={2000} />
          </Field>
        </>
      );
    case 'rectification':
      return (
        <>
          <Field name="proof" label={t('findings.proof')} extra={t('findings.proof.hint')}>
            <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={2000} />
          </Field>
          <Field name="photos" label={photo('photos')} optional>
            <PhotoField propertyId={finding.propertyId} />
          </Field>
        </>
      );
    case 'verification':
      return (
        <>
          <p>{t('act.verification.ask')}</p>
          <p className="gk-muted">{finding.rectification?.proof}</p>
          <Photos ids={finding.rectification?.photos} />
        </>
      );
    default:
      return (
        <Field name="reason" label={t('act.reason')}>
          <WordsArea autoSize={{ minRows: 2, maxRows: 4 }} longest={500} />
        </Field>
      );
  }
};

/** What a form begins with. */
const initialOf = (act: ActName, finding: FindingRecord): Values => {
  const { measure, responsibleId, departmentId, description } = finding;
  if (act === 'plan') return { measure, responsibleId };
  return act === 'repair' ? { departmentId, description } : {};
};

/** A form over a finding for one act: sent with the version that was seen; where that is old, it says so. */
export const ActForm = ({ act, finding, onClose }: { act: ActName; finding: FindingRecord; onClose: () => void }) => {
  const t = useText(inspectionsTexts);
  const zoneOf = useZone();
  const title = t(`act.${act}`);
  const command = useCommand({ title: `${title} ${finding.category}`, renews: RENEWED, onDone: onClose });
  const path = findingPath(finding.id);
  return (
    <ActDialog<Values>
      title={title}
      draftName={`inspections.${act}.${finding.id}`}
      initial={initialOf(act, finding)}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{
        version: finding.version,
        told: [{ label: t('findings.state'), value: t(`state.${finding.state}`) }],
      }}
      onSave={({ dueAt, ...values }, draft, version) => {
        const due = dueAt && { dueAt: instantFromClock(dueAt, zoneOf(finding.propertyId)) };
        const body = Object.fromEntries(
          Object.entries({ ...values, ...due }).filter(([, value]) =>
            Array.isArray(value) ? value.length > 0 : value,
          ),
        );
        command.run({ method: 'POST', path: `${path}/${act}`, body, version, draft });
      }}
    >
      <Fields act={act} finding={finding} />
    </ActDialog>
  );
};
