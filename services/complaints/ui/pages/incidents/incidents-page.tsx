import {
  ActDialog,
  DialogButton,
  Facts,
  Field,
  instantFromClock,
  Loaded,
  localClock,
  MomentField,
  Page,
  Paper,
  PaperPart,
  SectionHead,
  StateChip,
  StateNote,
  useCommand,
  useFormat,
  useMay,
  useRead,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { AutoComplete, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { CHOICES, type Choices, type ListPage, RENEWED } from '../../api.js';
import { usePlace } from '../../use-place.js';
import { MASS_INCIDENTS, type MassIncident } from './incident.js';
import { LikelyMatters } from './likely-matters.js';
import { incidentTexts } from './text/texts.js';

interface OpenValues {
  readonly title: string;
  readonly category: string;
  readonly departmentId: string;
  readonly answer: string;
  readonly expectedAt?: string;
}

const OpenDialog = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(incidentTexts);
  const { departments, zone } = usePlace();
  const categories = useRead<Choices>(CHOICES).data?.categories ?? [];
  const command = useCommand({ title: t('incidents.open'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<OpenValues>
      title={t('incidents.open')}
      draftName={`complaints.mass-incident.${propertyId}`}
      initial={{}}
      command={command}
      saveText={t('incidents.open')}
      onClose={onClose}
      onSave={({ expectedAt, ...values }, draft) =>
        command.run({
          method: 'POST',
          path: MASS_INCIDENTS,
          body: { propertyId, ...values, ...(expectedAt ? { expectedAt: instantFromClock(expectedAt, zone) } : {}) },
          draft,
        })
      }
    >
      <Field name="title" label={t('incidents.name')}>
        <Input maxLength={120} />
      </Field>
      <Field name="category" label={t('incidents.category')}>
        <AutoComplete
          options={categories.map((value) => ({ value }))}
          showSearch={{ filterOption: (words, option) => String(option?.value ?? '').includes(words) }}
          maxLength={80}
        />
      </Field>
      <Field name="departmentId" label={t('incidents.department')}>
        <Select options={departments.map(({ departmentId, name }) => ({ value: departmentId, label: name }))} />
      </Field>
      <Answer />
    </ActDialog>
  );
};

const Answer = () => {
  const t = useText(incidentTexts);
  return (
    <>
      <Field name="answer" label={t('incidents.answer')} extra={t('incidents.shown')}>
        <WordsArea rows={3} longest={1000} />
      </Field>
      <Field name="expectedAt" label={t('incidents.expected')} optional>
        <MomentField ahead />
      </Field>
    </>
  );
};

const StepDialog = ({
  act,
  incident,
  onClose,
}: {
  act: 'update' | 'end';
  incident: MassIncident;
  onClose: () => void;
}) => {
  const t = useText(incidentTexts);
  const { zone } = usePlace();
  const { now } = useFormat();
  const title = t(`incidents.${act}`);
  // What is promised stands unless it is over: left out, it would be taken back.
  const known =
    incident.expectedAt !== undefined && Date.parse(incident.expectedAt) > now
      ? localClock(Date.parse(incident.expectedAt), zone)
      : undefined;
  const command = useCommand({ title: `${title} ${incident.title}`, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ answer?: string; expectedAt?: string; result?: string }>
      title={`${title} · ${incident.title}`}
      draftName={`complaints.mass-incident.${act}.${incident.id}`}
      initial={act === 'update' ? { answer: incident.answer, ...(known && { expectedAt: known }) } : {}}
      command={command}
      saveText={title}
      onClose={onClose}
      onSave={({ answer, expectedAt, result }, draft) =>
        command.run({
          method: 'POST',
          path: `${MASS_INCIDENTS}/${incident.id}/${act}`,
          body:
            act === 'end'
              ? { result }
              : { answer, ...(expectedAt ? { expectedAt: instantFromClock(expectedAt, zone) } : {}) },
          draft,
        })
      }
    >
      {act === 'update' ? (
        <Answer />
      ) : (
        <>
          <p className="gk-muted">{t('incidents.end.lead', { count: incident.callers })}</p>
          <Field name="result" label={t('incidents.result')} extra={t('incidents.shown')}>
            <WordsArea rows={3} longest={2000} />
          </Field>
        </>
      )}
    </ActDialog>
  );
};

const IncidentPart = ({ incident }: { incident: MassIncident }) => {
  const t = useText(incidentTexts);
  const format = useFormat();
  const may = useMay();
  const [asks, setAsks] = useState<'update' | 'end'>();
  const isRunning = incident.state === 'running';
  return (
    <PaperPart>
      <SectionHead title={incident.title} />
      <p style={{ marginBlock: 8 }}>
        <StateChip tone={isRunning ? 'late' : 'done'}>{t(`incidents.${incident.state}`)}</StateChip>{' '}
        <Link to={`/complaints?incident=${incident.id}`}>{t('incidents.callers', { count: incident.callers })}</Link>
      </p>
      <Facts
        facts={[
          { label: t('incidents.answer'), value: incident.answer },
          { label: t('incidents.expected'), value: incident.expectedAt && format.instant(incident.expectedAt) },
          { label: t('incidents.begun'), value: format.instant(incident.begunAt) },
          { label: t('incidents.endedAt'), value: incident.endedAt && format.instant(incident.endedAt) },
          { label: t('incidents.result'), value: incident.result },
        ]}
      />
      {isRunning ? (
        <p style={{ marginTop: 12, display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          {may('complaints:decide') ? <Button onClick={() => setAsks('update')}>{t('incidents.update')}</Button> : null}
          {may('complaints:close') ? (
            <Button type="primary" onClick={() => setAsks('end')}>
              {t('incidents.end')}
            </Button>
          ) : null}
        </p>
      ) : null}
      <LikelyMatters incident={incident} />
      {asks === undefined ? null : (
        <StepDialog key={asks} act={asks} incident={incident} onClose={() => setAsks(undefined)} />
      )}
    </PaperPart>
  );
};

/** Causes that many call about: what callers are told, how many there are, and the end for all at once. */
export const IncidentsPage = () => {
  const t = useText(incidentTexts);
  const may = useMay();
  const { propertyId } = usePlace();
  const read = useRead<ListPage<MassIncident>>(MASS_INCIDENTS, { propertyId, pageSize: 50 }, { every: 30_000 });
  return (
    <Page
      title={t('incidents.title')}
      lead={t('incidents.lead')}
      acts={
        may('complaints:decide') && propertyId !== undefined ? (
          <DialogButton primary dialog={(close) => <OpenDialog propertyId={propertyId} onClose={close} />}>
            {t('incidents.open')}
          </DialogButton>
        ) : undefined
      }
    >
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <StateNote icon="tick" title={t('incidents.none')}>
              {t('incidents.none.lead')}
            </StateNote>
          ) : (
            <Paper>
              {items.map((incident) => (
                <IncidentPart key={incident.id} incident={incident} />
              ))}
            </Paper>
          )
        }
      </Loaded>
    </Page>
  );
};
