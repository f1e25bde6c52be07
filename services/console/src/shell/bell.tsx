import { Icon, useRead, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import { noticePlaces } from '../services.js';
import { shellTexts } from '../text/texts.js';

const RENEW_MS = 30_000;
const MOST = 99;

const Bell = ({ path, unread }: { path: string; unread: string }) => {
  const t = useText(shellTexts);
  const count = useRead<{ unread: number }>(unread, {}, { keep: true, every: RENEW_MS }).data?.unread ?? 0;
  const name = count === 0 ? t('top.notices') : t('top.notices.unread', { count });
  return (
    <Link className="gk-tool gk-bell" to={path} aria-label={name} title={name}>
      <Icon name="bell" />
      {count === 0 ? null : <b aria-hidden="true">{count > MOST ? `${MOST}+` : count}</b>}
    </Link>
  );
};

/** What a person was told and has not read yet. */
export const Bells = () => noticePlaces.map((place) => <Bell key={place.path} {...place} />);
