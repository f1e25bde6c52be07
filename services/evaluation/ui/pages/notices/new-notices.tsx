import { SectionHead, useRead, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import { NOTICE_KINDS, NOTICES, type Notices } from './api.js';
import { NoticeList } from './notice-list.js';
import { noticeTexts } from './text/texts.js';

const RENEW_MS = 30_000;
const MOST = 5;
/** What was merely recorded stands among what was missed already. */
const KINDS = NOTICE_KINDS.filter((kind) => kind !== 'recorded');

/** The newest unread notices, on the page of the day; nothing where all are read. */
export const NewNotices = () => {
  const t = useText(noticeTexts);
  const { data } = useRead<Notices>(
    NOTICES,
    { state: 'unread', kind: KINDS, pageSize: MOST },
    { keep: true, every: RENEW_MS },
  );
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section style={{ marginTop: 24 }}>
      <SectionHead
        title={t('part.title')}
        count={data.total}
        aside={<Link to="/notices?state=unread">{t('part.all')}</Link>}
      />
      <NoticeList notices={data.items} />
    </section>
  );
};
