import { Icon, PaperPart, PlainTable, SectionHead, StateChip, useFormat, useMay, useText } from '@goldkey/ui';
import { Button, Dropdown } from 'antd';
import type { AppointmentLine } from '../../people/api.js';
import { useReaches, useToday } from '../../people/parts.js';
import { peopleTexts } from '../../people/text/texts.js';
import { type AppointmentAct, actsOn, newcomerUntil, standingOf } from './appointment.js';

const tones = { held: 'done', coming: 'info', over: 'plain', withdrawn: 'plain' } as const;

const Standing = ({ line, today }: { line: AppointmentLine; today: string }) => {
  const t = useText(peopleTexts);
  const standing = standingOf(line, today);
  return <StateChip tone={tones[standing]}>{t(`post.standing.${standing}`)}</StateChip>;
};

/** What else there is to say of an appointment: newcomer's days, key post, how it came about, what stayed open. */
const Notes = ({ line, today }: { line: AppointmentLine; today: string }) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const until = newcomerUntil(line);
  const notes = [
    until !== undefined && until >= today ? t('post.newcomer.until', { day: format.day(until) }) : '',
    line.keyPosition ? t('post.key.short') : '',
    line.follows === undefined ? '' : t(`post.follows.${line.follows.how}`),
    line.reason === undefined ? '' : t(`endReason.${line.reason}`),
    line.openItems === undefined ? '' : t('post.openItems', { ...line.openItems }),
    line.why ?? '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? null : <span className="gk-small gk-muted">{notes.join(' · ')}</span>;
};

/** The appointments of a person by their first day, each with what can be done with it. */
export const AppointmentsPart = ({
  appointments,
  onAct,
}: {
  appointments: readonly AppointmentLine[];
  /** Absent: they are only looked at. */
  onAct?: (act: AppointmentAct, line: AppointmentLine) => void;
}) => {
  const t = useText(peopleTexts);
  const may = useMay()('staffing:employ') && onAct !== undefined;
  const reaches = useReaches();
  const today = useToday(appointments[0]?.propertyId ?? undefined);
  const menu = (line: AppointmentLine) => {
    // Nobody decides about their own appointment; what they hand over they know best.
    const acts = reaches(line.propertyId) ? actsOn(line).filter((act) => act === 'handover' || line.mayChange) : [];
    return acts.length === 0 ? null : (
      <Dropdown
        trigger={['click']}
        menu={{
          items: acts.map((act) => ({ key: act, label: t(`act.${act}`) })),
          onClick: ({ key }) => onAct?.(key as AppointmentAct, line),
        }}
      >
        <Button
          type="text"
          size="small"
          icon={<Icon name="more" small />}
          aria-label={t('post.acts', { role: t(`role.${line.role}`), from: line.from })}
        />
      </Dropdown>
    );
  };
  return (
    <PaperPart>
      <SectionHead title={t('posts')} count={appointments.length} />
      {appointments.length === 0 ? <p className="gk-muted">{t('posts.none')}</p> : null}
      {appointments.length === 0 ? null : (
        <PlainTable<AppointmentLine>
          label={t('posts')}
          rows={appointments}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'role',
              title: t('post.role'),
              cell: (line) => (
                <>
                  <b>{t(`role.${line.role}`)}</b> {line.unitName}
                  <br />
                  <Notes line={line} today={today} />
                </>
              ),
            },
            {
              key: 'days',
              title: t('post.days'),
              cell: ({ from, until }) => (
                <>
                  <span className="gk-nowrap">{from}</span>
                  <br />
                  <span className="gk-muted gk-nowrap">{until ?? t('post.open')}</span>
                </>
              ),
            },
            { key: 'state', title: t('state'), short: true, cell: (line) => <Standing line={line} today={today} /> },
            ...(may
              ? [{ key: 'acts', title: <span className="gk-hidden">{t('acts')}</span>, short: true, cell: menu }]
              : []),
          ]}
        />
      )}
    </PaperPart>
  );
};
