import { formatShortDay, Lines, SectionHead, useCommand, useMay, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { COMPLAINTS, type ComplaintLine, complaintPath, type ListPage, RENEWED } from '../../api.js';
import { titleOf } from '../../parts.js';
import type { MassIncident } from './incident.js';
import { incidentTexts } from './text/texts.js';

const DAY_MS = 86_400_000;
const MOST = 20;

/** Open matters of the same category that came shortly before the cause was known or since, and are dealt with by themselves. */
export const LikelyMatters = ({ incident }: { incident: MassIncident }) => {
  const t = useText(incidentTexts);
  const may = useMay();
  const { id, propertyId, category, begunAt } = incident;
  const asks = incident.state === 'running' && may('complaints:handle');
  const read = useRead<ListPage<ComplaintLine>>(
    asks ? COMPLAINTS : undefined,
    {
      propertyId,
      category,
      state: ['received', 'decided', 'assigned', 'reopened'],
      receivedFrom: new Date(Date.parse(begunAt) - DAY_MS).toISOString(),
      pageSize: MOST,
    },
    { every: 30_000 },
  );
  const command = useCommand({ title: t('incidents.title'), renews: RENEWED });
  const matters = (read.data?.items ?? []).filter(({ incidentId }) => incidentId === undefined);
  if (!asks || matters.length === 0) return null;
  return (
    <section style={{ marginTop: 12 }}>
      <SectionHead title={t('likely.title')} level={3} count={matters.length} />
      <p className="gk-small gk-muted">{t('likely.lead')}</p>
      {command.problem instanceof Error ? (
        <p className="gk-late" role="alert">
          {command.problem.message}
        </p>
      ) : null}
      <Lines
        tight
        lines={matters.map((line) => ({
          key: line.complaintId,
          label: (
            <span className="gk-running">
              <span className="gk-muted">{formatShortDay(line.receivedAt)}</span>{' '}
              <Link to={`/complaints/${line.complaintId}`}>{titleOf(line)}</Link>
            </span>
          ),
          figure: (
            <Button
              size="small"
              aria-label={t('likely.join', { number: line.number })}
              onClick={() =>
                command.run({
                  method: 'POST',
                  path: `${complaintPath(line.complaintId)}/incident`,
                  body: { incidentId: id },
                  version: line.version,
                  title: t('join.command', { number: line.number }),
                })
              }
            >
              {t('likely.act')}
            </Button>
          ),
          quiet: true,
        }))}
      />
    </section>
  );
};
