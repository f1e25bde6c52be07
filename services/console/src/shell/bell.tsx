import { Icon, type IconName, useLanguage, useMay, useRead, useText, type WaitingEntry } from '@goldkey/ui';
import { Link } from 'react-router';
import { noticePlaces, waitingEntries } from '../services.js';
import { shellTexts } from '../text/texts.js';

const RENEW_MS = 30_000;
const WAITING_RENEW_MS = 60_000;
const MOST = 99;

/** A way with the number of what is behind it. */
const Counted = ({ icon, name, path, count }: { icon: IconName; name: string; path: string; count: number }) => (
  <Link className="gk-tool gk-bell" to={path} aria-label={name} title={name}>
    <Icon name={icon} />
    {count === 0 ? null : <b aria-hidden="true">{count > MOST ? `${MOST}+` : count}</b>}
  </Link>
);

const Bell = ({ path, unread }: { path: string; unread: string }) => {
  const t = useText(shellTexts);
  const count = useRead<{ unread: number }>(unread, {}, { keep: true, every: RENEW_MS }).data?.unread ?? 0;
  const name = count === 0 ? t('top.notices') : t('top.notices.unread', { count });
  return <Counted icon="bell" name={name} path={path} count={count} />;
};

/** What a person was told and has not read yet. */
export const Bells = () => noticePlaces.map((place) => <Bell key={place.path} {...place} />);

const Waiting = ({ entry }: { entry: WaitingEntry }) => {
  const t = useText(shellTexts);
  const { locale } = useLanguage();
  const { data } = useRead<{ count: number }>(entry.count, {}, { keep: true, every: WAITING_RENEW_MS });
  const count = data?.count ?? 0;
  const name = t('top.waiting', { name: entry.title[locale], count });
  return count === 0 ? null : <Counted icon={entry.icon} name={name} path={entry.path} count={count} />;
};

/** What waits for this person to decide it. */
export const WaitingWork = () => {
  const may = useMay();
  return waitingEntries
    .filter(({ permission }) => may(permission))
    .map((entry) => <Waiting key={entry.id} entry={entry} />);
};
