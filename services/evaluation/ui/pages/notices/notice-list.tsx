import './notices.css';
import {
  ClauseChip,
  formatMoney,
  Icon,
  isZeroAmount,
  StateChip,
  type Tone,
  useCommand,
  useFormat,
  useIsPhone,
  useRegisterName,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { NOTICES, type Notice, type NoticeKind, readingPath } from './api.js';
import { noticeTexts } from './text/texts.js';

const tones: Readonly<Record<NoticeKind, Tone>> = {
  assigned: 'info',
  reminder: 'soon',
  overdue: 'late',
  charge: 'late',
  recorded: 'plain',
  award: 'done',
  reversal: 'done',
  appeal: 'info',
  publication: 'info',
  objection: 'info',
  bonus: 'info',
  correction: 'info',
  certificate: 'soon',
  webhook: 'late',
};

const ASKED = {
  finding: { soon: 'asked.finding.soon', own: 'asked.finding.own', above: 'asked.finding.above' },
  matter: { soon: 'asked.matter.soon', own: 'asked.matter.own', above: 'asked.matter.above' },
} as const;

const BONUS_STEPS = ['granted', 'returned', 'submitted', 'approved', 'reversed'] as const;

/** The text of a notice about a bonus. */
const bonusStep = (step: string | undefined) =>
  `bonus.${BONUS_STEPS.find((one) => one === step) ?? 'granted'}` as const;

const PROPOSALS = ['correction', 'duplicate', 'mistake'] as const;

/** The text of a notice about what became of a proposal. */
const proposalOutcome = ({ step, outcome }: Notice['details']) =>
  `proposal.${outcome === 'accepted' ? 'accepted' : 'rejected'}.${PROPOSALS.find((one) => one === step) ?? 'correction'}` as const;

/** The text of a notice about the deadline of a finding or a matter. */
const askedOf = ({ kind: told, about: { kind }, details: { step } }: Notice) => {
  if (told === 'correction' || told === 'assigned' || (kind !== 'finding' && kind !== 'matter')) return undefined;
  return step === 'soon' || step === 'own' ? ASKED[kind][step] : ASKED[kind].above;
};

const GIVEN = ['finding', 'task', 'matter', 'work-order', 'order', 'position-card'] as const;

/** The text of a notice about something that was given to somebody. */
const assignedOf = ({ about: { kind } }: Notice) =>
  `assigned.${GIVEN.find((one) => one === kind) ?? 'finding'}` as const;

/** What a notice says, in a sentence. */
const useSentence = () => {
  const t = useText(noticeTexts);
  const format = useFormat();
  return (notice: Notice, register: string): string => {
    const { kind, title = '', sentence, at, details } = notice;
    const asked = askedOf(notice);
    if (asked !== undefined) return t(asked, { at: format.instant(at) });
    const { period = '', until = '', craft = '', validUntil = '', name = '', outcome, step } = details;
    if (notice.about.kind === 'register-entry')
      return t(kind === 'overdue' ? 'entry.overdue' : 'entry.soon', { at: format.day(until), register });
    switch (kind) {
      case 'assigned':
        return t(assignedOf(notice));
      case 'reminder':
        return t('reminder', { title, at: format.instant(at) });
      case 'reversal':
        return t('reversal', { sentence: sentence ?? title });
      case 'appeal':
        return t(outcome === 'upheld' ? 'appeal.upheld' : 'appeal.rejected', { title });
      case 'publication':
        return t('publication', { period: format.period(period), until: format.day(until) });
      case 'objection':
        return t(step === 'answered' ? 'objection.answered' : 'objection.raised', { period: format.period(period) });
      case 'bonus':
        return t(bonusStep(step), { period: format.period(period) });
      case 'correction':
        return t(proposalOutcome(details));
      case 'certificate':
        return t('certificate', { craft, until: format.day(validUntil) });
      case 'webhook':
        return t('webhook', { name });
      default:
        return sentence ?? title;
    }
  };
};

const Cost = ({ notice: { kind, about, points = 0, fine = '0' } }: { notice: Notice }) => {
  const t = useText(noticeTexts);
  if (
    about.kind === 'finding' ||
    about.kind === 'matter' ||
    about.kind === 'register-entry' ||
    kind === 'assigned' ||
    kind === 'appeal' ||
    kind === 'publication' ||
    kind === 'objection' ||
    kind === 'bonus' ||
    kind === 'certificate' ||
    kind === 'webhook'
  )
    return null;
  const parts = [
    ...(isZeroAmount(fine) ? [] : [formatMoney(fine)]),
    ...(points === 0 ? [] : [t('cost.points', { points })]),
  ];
  return <span>{parts.length === 0 ? t('cost.none') : parts.join(' + ')}</span>;
};

const OWN_PAGES = ['equipment', 'upkeep-programmes', 'archives', 'house-rule-readings'] as const;

/** What the register is called in which something is due. */
const useRegister = ({ kind, id }: Notice['about']): string => {
  const t = useText(noticeTexts);
  const [service = '', register = ''] = kind === 'register-entry' ? id.split('/') : [];
  const name = useRegisterName(service, register);
  const own = OWN_PAGES.find((one) => one === register);
  return name ?? t(own === undefined ? 'register' : `register.${own}`);
};

const Row = ({ notice, several }: { notice: Notice; several: boolean }) => {
  const t = useText(noticeTexts);
  const format = useFormat();
  const sentenceOf = useSentence();
  const register = useRegister(notice.about);
  const isPhone = useIsPhone();
  const read = useCommand({ title: t('read'), renews: [NOTICES] });
  const markRead = () => read.run({ method: 'POST', path: readingPath(notice.noticeId), body: {} });
  const unread = !notice.read && notice.withdrawnAt === undefined;
  const states = [unread ? 'gk-notice-unread' : '', notice.withdrawnAt === undefined ? '' : 'gk-notice-gone'];
  return (
    <li className={states.join(' ').trim() || undefined}>
      <span className="gk-notice-dot" />
      <div>
        <Link className="gk-row-link" to={notice.path} onClick={() => (unread ? markRead() : undefined)}>
          {unread ? <span className="gk-hidden">{t('unread')} </span> : null}
          {sentenceOf(notice, register)}
        </Link>
        <div className="gk-notice-note">
          <StateChip tone={notice.withdrawnAt === undefined ? tones[notice.kind] : 'plain'}>
            {t(`kind.${notice.kind}`)}
          </StateChip>
          {notice.withdrawnAt === undefined ? null : <span>{t('withdrawn')}</span>}
          {notice.clause === undefined ? null : <ClauseChip clause={notice.clause} to={`/clauses/${notice.clause}`} />}
          <Cost notice={notice} />
          {several && notice.propertyName !== undefined ? <span>{notice.propertyName}</span> : null}
          <time dateTime={notice.toldAt}>{format.instant(notice.toldAt)}</time>
        </div>
      </div>
      {unread ? (
        <Button
          type="text"
          size={isPhone ? 'large' : 'small'}
          loading={read.state === 'sending'}
          aria-label={t('read')}
          onClick={markRead}
        >
          {isPhone ? <Icon name="tick" /> : t('read')}
        </Button>
      ) : null}
    </li>
  );
};

/** Notices, newest first, each with the way to what it is about. */
export const NoticeList = ({ notices }: { notices: readonly Notice[] }) => {
  const t = useText(noticeTexts);
  const several = new Set(notices.flatMap(({ propertyName }) => propertyName ?? [])).size > 1;
  return (
    <ul className="gk-paper gk-notices" aria-label={t('title')}>
      {notices.map((notice) => (
        <Row key={notice.noticeId} notice={notice} several={several} />
      ))}
    </ul>
  );
};
