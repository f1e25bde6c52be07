import {
  type BulkAct,
  BulkDialog,
  Lines,
  MOST_AT_ONCE,
  readPages,
  SectionHead,
  useCommand,
  useData,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { COMPLAINTS, type ComplaintLine, complaintPath, type ListPage, RENEWED } from '../../api.js';
import { titleOf } from '../../parts.js';
import type { MassIncident } from './incident.js';
import { incidentTexts } from './text/texts.js';

const DAY_MS = 86_400_000;
const SHOWN = 10;

const joins =
  ({ id }: MassIncident) =>
  (line: ComplaintLine) => ({
    method: 'POST' as const,
    path: `${complaintPath(line.complaintId)}/incident`,
    body: { incidentId: id },
    version: line.version,
  });

/** Open matters of the same category that came shortly before the cause was known or since, and are dealt with by themselves. */
export const LikelyMatters = ({ incident }: { incident: MassIncident }) => {
  const t = useText(incidentTexts);
  const format = useFormat();
  const may = useMay();
  const { client } = useData();
  const [joinsAll, setJoinsAll] = useState(false);
  const { propertyId, category, begunAt } = incident;
  const asks = incident.state === 'running' && may('complaints:handle');
  const alike = {
    propertyId,
    category,
    state: ['received', 'decided', 'assigned', 'reopened'],
    receivedFrom: new Date(Date.parse(begunAt) - DAY_MS).toISOString(),
    ofIncident: false,
  };
  const read = useRead<ListPage<ComplaintLine>>(
    asks ? COMPLAINTS : undefined,
    { ...alike, pageSize: SHOWN },
    { keep: true, every: 30_000 },
  );
  const command = useCommand({ title: t('incidents.title'), renews: RENEWED });
  const { items: matters, total } = read.data ?? { items: [], total: 0 };
  if (!asks || (matters.length === 0 && !joinsAll)) return null;
  const all: BulkAct<ComplaintLine> = {
    key: 'join',
    title: t('likely.all', { count: total }),
    hindered: () => undefined,
    command: () => joins(incident),
  };
  return (
    <section style={{ marginTop: 12 }}>
      <SectionHead title={t('likely.title')} level={3} count={total} />
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
              <span className="gk-muted">{format.briefInstant(line.receivedAt)}</span>{' '}
              <Link to={`/complaints/${line.complaintId}`}>{titleOf(line)}</Link>
            </span>
          ),
          figure: (
            <Button
              size="small"
              aria-label={t('likely.join', { number: line.number })}
              onClick={() =>
                command.run({ ...joins(incident)(line), title: t('join.command', { number: line.number }) })
              }
            >
              {t('likely.act')}
            </Button>
          ),
          reason: line.description,
          quiet: true,
        }))}
      />
      {total > 1 ? (
        <p style={{ marginTop: 8 }}>
          <Button size="small" onClick={() => setJoinsAll(true)}>
            {t('likely.all', { count: total })}
          </Button>
        </p>
      ) : null}
      {joinsAll ? (
        <BulkDialog<ComplaintLine>
          act={all}
          rows={() => readPages<ComplaintLine>(client, COMPLAINTS, alike, { most: MOST_AT_ONCE })}
          keyOf={({ complaintId }) => complaintId}
          nameOf={(line) => `${line.number} ${titleOf(line)}`}
          renews={RENEWED}
          onClose={() => setJoinsAll(false)}
        />
      ) : null}
    </section>
  );
};
