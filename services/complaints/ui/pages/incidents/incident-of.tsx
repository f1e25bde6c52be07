import { PaperPart, SectionHead, StateChip, useCommand, useFormat, useMay, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { type ComplaintRecord, complaintPath, isOpen, type ListPage, RENEWED } from '../../api.js';
import { MASS_INCIDENTS, type MassIncident } from './incident.js';
import { incidentTexts } from './text/texts.js';

const Told = ({ incident }: { incident: MassIncident }) => {
  const format = useFormat();
  return (
    <>
      <p>
        <Link to="/complaints/incidents">
          <strong>{incident.title}</strong>
        </Link>
        {incident.expectedAt === undefined ? null : (
          <span className="gk-between gk-muted">{format.briefInstant(incident.expectedAt)}</span>
        )}
      </p>
      <p>{incident.result ?? incident.answer}</p>
    </>
  );
};

/** The cause that a matter is one of many of; where it is of none, what is going on that it may be of. */
export const IncidentOf = ({ record }: { record: ComplaintRecord }) => {
  const t = useText(incidentTexts);
  const may = useMay();
  const { complaintId, incidentId, propertyId, version } = record;
  const changes = isOpen(record) && may('complaints:handle');
  const own = useRead<MassIncident>(incidentId && `${MASS_INCIDENTS}/${encodeURIComponent(incidentId)}`);
  const running = useRead<ListPage<MassIncident>>(incidentId === undefined && changes ? MASS_INCIDENTS : undefined, {
    propertyId,
    state: 'running',
  });
  const command = useCommand({ title: t('join.command', { number: record.number }), renews: RENEWED });
  const join = (to: string | null) =>
    command.run({ method: 'POST', path: `${complaintPath(complaintId)}/incident`, body: { incidentId: to }, version });
  const problem =
    command.problem instanceof Error ? (
      <p className="gk-late" role="alert">
        {command.problem.message}
      </p>
    ) : null;
  if (incidentId !== undefined) {
    if (own.data === undefined) return null;
    return (
      <PaperPart>
        <SectionHead title={t('join.of')} level={3} />
        <p>
          <StateChip tone={own.data.state === 'running' ? 'late' : 'done'}>
            {t(`incidents.${own.data.state}`)}
          </StateChip>
        </p>
        <Told incident={own.data} />
        {changes ? (
          <Button size="small" loading={command.state === 'sending'} onClick={() => join(null)}>
            {t('join.leave.it')}
          </Button>
        ) : null}
        {problem}
      </PaperPart>
    );
  }
  const causes = running.data?.items ?? [];
  if (causes.length === 0) return null;
  return (
    <PaperPart className="gk-no-print">
      <SectionHead title={t('join.title')} level={3} count={causes.length} />
      {causes.map((incident) => (
        <div key={incident.id} style={{ marginTop: 8 }}>
          <Told incident={incident} />
          <Button size="small" loading={command.state === 'sending'} onClick={() => join(incident.id)}>
            {t('join.act')}
          </Button>
        </div>
      ))}
      {problem}
    </PaperPart>
  );
};
