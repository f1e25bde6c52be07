import { Field, instantFromClock, MomentField, useFormat, useText, WordsArea } from '@goldkey/ui';
import { photoTexts } from '@goldkey/ui/photos';
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { ActOn, filledIn } from '../fieldwork/act-on.js';
import { useZone } from '../pages/findings/use-zone.js';
import { PhotoField } from '../photos.js';
import type { ActName } from './acts.js';
import { type IncidentRecord, incidentPath } from './api.js';
import { incidentTexts } from './text/texts.js';

interface Values {
  readonly at?: string;
  readonly answeredBy?: string;
  readonly course?: string;
  readonly cause?: string;
  readonly harm?: string;
  readonly measures?: string;
  readonly photos?: readonly string[];
  readonly text?: string;
  readonly lessons?: string;
  readonly reason?: string;
  readonly callId?: string;
}

const Words = ({
  name,
  optional = false,
}: {
  name: 'course' | 'cause' | 'harm' | 'measures' | 'text' | 'lessons' | 'reason';
  optional?: boolean;
}) => {
  const t = useText(incidentTexts);
  return (
    <Field name={name} label={t(name)} optional={optional}>
      <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={name === 'reason' ? 500 : 2000} />
    </Field>
  );
};

/** Which of the calls. */
const CallField = ({ calls }: Pick<IncidentRecord, 'calls'>) => {
  const t = useText(incidentTexts);
  const format = useFormat();
  const options = calls.map(({ to, at, eventId }) => ({
    value: eventId,
    label: t('calls.line', { at: format.briefInstant(at), to: t(`to.${to}`) }),
  }));
  return (
    <Field name="callId" label={t('calls')}>
      <Select options={options} />
    </Field>
  );
};

const Fields = ({ act, incident: { propertyId, calls } }: { act: ActName; incident: IncidentRecord }): ReactNode => {
  const t = useText(incidentTexts);
  const photo = useText(photoTexts);
  switch (act) {
    case 'leader':
    case 'qm-centre':
      return (
        <>
          <Field name="answeredBy" label={t('answeredBy')} optional>
            <Input autoComplete="off" maxLength={80} />
          </Field>
          <Field name="at" label={t('calledAt')} extra={t('occurredAt.hint')} optional>
            <MomentField />
          </Field>
        </>
      );
    case 'record':
      return (
        <>
          <Words name="course" />
          <Words name="cause" optional />
          <Words name="harm" />
          <Words name="measures" />
          <Field name="photos" label={photo('photos')} optional>
            <PhotoField propertyId={propertyId} />
          </Field>
        </>
      );
    case 'follow-ups':
      return <Words name="text" />;
    case 'close':
      return <Words name="lessons" />;
    case 'call-withdrawal':
      return (
        <>
          <CallField calls={calls} />
          <Words name="reason" />
        </>
      );
    case 'withdrawal':
      return <Words name="reason" />;
  }
};

const isCall = (act: ActName): act is 'leader' | 'qm-centre' => act === 'leader' || act === 'qm-centre';

const doorOf = (act: ActName, callId: string): string => {
  if (act === 'call-withdrawal') return `calls/${encodeURIComponent(callId)}/withdrawal`;
  return isCall(act) ? 'calls' : act;
};

/** A form over an incident for one act. */
export const ActForm = ({
  act,
  answeredBy,
  incident,
  onClose,
}: {
  act: ActName;
  /** Of a call: who was called just now. */
  answeredBy?: string;
  incident: IncidentRecord;
  onClose: () => void;
}) => {
  const t = useText(incidentTexts);
  const zoneOf = useZone();
  const { id, propertyId, version } = incident;
  const path = incidentPath(id);
  return (
    <ActOn<Values>
      title={t(`act.${act}`)}
      draftName={`inspections.incident.${act}.${id}`}
      version={version}
      initial={isCall(act) && answeredBy !== undefined ? { answeredBy } : {}}
      path={({ callId = '' }) => `${path}/${doorOf(act, callId)}`}
      bodyOf={({ at, callId: _call, ...values }) =>
        filledIn({
          ...values,
          ...(isCall(act) && { to: act }),
          at: at && instantFromClock(at, zoneOf(propertyId)),
        })
      }
      onClose={onClose}
    >
      <Fields act={act} incident={incident} />
    </ActOn>
  );
};
