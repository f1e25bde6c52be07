import { Icon, PaperPart, SectionHead, useCommand, useIsPhone, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import type { IncidentRecord, Target } from './api.js';
import { incidentTexts } from './text/texts.js';

const LEADERS = '/api/staffing/leaders';

interface Leader {
  readonly employeeId: string;
  readonly name: string;
  readonly role: 'property-manager' | 'centre-director' | 'leader-in-charge' | 'general-manager' | 'quality-inspector';
  /** Whether a number of theirs is on file. */
  readonly reachable: boolean;
}

/** For what a call to them counts (M-22). */
const targetOf = ({ role }: Leader): Target => (role === 'quality-inspector' ? 'qm-centre' : 'leader');

/** The number is asked for, with the incident as the reason, and rings on a phone at once. */
const Caller = ({
  leader,
  incident,
  onLog,
}: {
  leader: Leader;
  incident: IncidentRecord;
  onLog: (to: Target, answeredBy: string) => void;
}) => {
  const t = useText(incidentTexts);
  const isPhone = useIsPhone();
  const [phone, setPhone] = useState<string>();
  const command = useCommand<{ readonly phone?: string }>({
    title: t('call.one', { name: leader.name }),
    renews: [],
    onDone: ({ phone: number }) => {
      setPhone(number ?? '');
      if (isPhone && number !== undefined) window.location.assign(`tel:${number}`);
    },
  });
  const { employeeId, name, reachable } = leader;
  const reason = `${t(`kind.${incident.kind}`)} · ${incident.place}`.slice(0, 200);
  const ask = () =>
    command.run({
      method: 'POST',
      path: `${LEADERS}/calls`,
      body: { propertyId: incident.propertyId, employeeId, reason },
    });
  return (
    <li>
      <span>
        <b>{name}</b> <span className="gk-muted">{t(`lead.${leader.role}`)}</span>
      </span>
      <span className="gk-lines-figure gk-lines-quiet">
        {phone ? (
          <a href={`tel:${phone}`} className="gk-nowrap">
            <Icon name="phone" small /> {phone}
          </a>
        ) : reachable ? (
          <Button size="large" icon={<Icon name="phone" small />} loading={command.state !== 'idle'} onClick={ask}>
            {t('call.one', { name })}
          </Button>
        ) : (
          t('call.none')
        )}
      </span>
      {phone === undefined ? null : (
        <span className="gk-lines-reason">
          <Button size="small" onClick={() => onLog(targetOf(leader), name)}>
            {t('call.log')}
          </Button>
        </span>
      )}
    </li>
  );
};

/** Whom to call now, by name, a tap each; once all calls are made there is nobody left to call. */
export const LeadersPart = ({
  incident,
  onLog,
}: {
  incident: IncidentRecord;
  onLog: (to: Target, answeredBy: string) => void;
}) => {
  const t = useText(incidentTexts);
  const owed = incident.owed.calls;
  const read = useRead<{ readonly items: readonly Leader[] }>(owed.length === 0 ? undefined : LEADERS, {
    propertyId: incident.propertyId,
  });
  const leaders = (read.data?.items ?? []).filter((one) => owed.includes(targetOf(one)));
  if (leaders.length === 0) return null;
  return (
    <PaperPart className="gk-no-print">
      <SectionHead title={t('call')} />
      <ul className="gk-lines">
        {leaders.map((leader) => (
          <Caller key={leader.employeeId} leader={leader} incident={incident} onLog={onLog} />
        ))}
      </ul>
      <p className="gk-small gk-muted">{t('call.kept')}</p>
    </PaperPart>
  );
};
