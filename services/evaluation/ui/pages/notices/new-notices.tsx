import { SectionHead, useRead, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import { NOTICES, type Notices } from './api.js';
import { NoticeList } from './notice-list.js';
import { noticeTexts } from './text/texts.js';

const RENEW_MS = 30_000;
const MOST = 5;

/** The newest unread notices, on the page of the day; nothing where all are read. */
export const NewNotices = () => {
  const t = useText(noticeTexts);
  const { data } = useRead<Notices>(NOTICES, { state: 'unread', pageSize: MOST }, { keep: true, every: RENEW_MS });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section style={{ marginTop: 24 }}>
      <SectionHead
        title={t('part.title')}
        count={data.unread}
        aside={<Link to="/notices?state=unread">{t('part.all')}</Link>}
      />
      <NoticeList notices={data.items} />
    </section>
  );
};
