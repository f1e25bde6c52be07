import { SectionHead, useFormat, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import type { ListPage } from '../../api.js';
import { MASS_INCIDENTS, type MassIncident } from './incident.js';
import { incidentTexts } from './text/texts.js';

/** What is going on at the property while a call is taken: one tap, and the caller is told what all are told. */
export const JoinIncident = ({
  propertyId,
  joined,
  onJoin,
}: {
  propertyId: string | undefined;
  joined: string | undefined;
  onJoin: (incident: MassIncident | undefined) => void;
}) => {
  const t = useText(incidentTexts);
  const format = useFormat();
  const read = useRead<ListPage<MassIncident>>(
    propertyId === undefined ? undefined : MASS_INCIDENTS,
    { propertyId, state: 'running' },
    { every: 30_000 },
  );
  const running = read.data?.items ?? [];
  if (running.length === 0) return null;
  return (
    <section style={{ marginBottom: 24 }}>
      <SectionHead title={t('join.title')} count={running.length} />
      {running.map((incident) => (
        <div key={incident.id} style={{ marginTop: 8 }}>
          <p>
            <strong>{incident.title}</strong>
            {incident.expectedAt === undefined ? null : (
              <span className="gk-between gk-muted">{format.briefInstant(incident.expectedAt)}</span>
            )}
          </p>
          <p>{incident.answer}</p>
          {joined === incident.id ? (
            <p>
              {t('join.joined')}{' '}
              <Button type="link" size="small" onClick={() => onJoin(undefined)}>
                {t('join.leave')}
              </Button>
            </p>
          ) : (
            <Button size="small" onClick={() => onJoin(incident)}>
              {t('join.act')}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
};
