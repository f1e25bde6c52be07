import { SectionHead, useRead, useText } from '@goldkey/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { COMPLAINTS, type ComplaintLine, type ListPage } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { MatterLines } from './matter-lines.js';

const MOST = 6;

/** What a home wanted, newest first: the last of it, how much it is, and the way to all. `except` is the open matter. */
export const useHomeMatters = (householdId: string | undefined, except?: string) => {
  const read = useRead<ListPage<ComplaintLine>>(householdId === undefined ? undefined : COMPLAINTS, {
    householdId,
    sort: '-receivedAt',
    // One more than is shown: the open matter may be among them.
    pageSize: MOST + 1,
  });
  const items = read.data?.items ?? [];
  return {
    isKnown: read.data !== undefined,
    lines: items.filter(({ complaintId }) => complaintId !== except).slice(0, MOST),
    total: read.data?.total ?? 0,
    count: Math.max(0, (read.data?.total ?? 0) - (except === undefined ? 0 : 1)),
  };
};

/** The matters of one home; `except` is the open one, beside which they are the others. */
export const HomeMatters = ({
  householdId,
  except,
  level,
  act,
}: {
  householdId: string;
  except?: string;
  level?: 2 | 3;
  /** Stands beside the way to all of them. */
  act?: ReactNode;
}) => {
  const t = useText(complaintTexts);
  const { isKnown, lines, total, count } = useHomeMatters(householdId, except);
  return (
    <>
      <SectionHead
        title={t(except === undefined ? 'list.title' : 'earlier.home')}
        count={count > 0 ? count : undefined}
        level={level}
      />
      {lines.length > 0 ? <MatterLines lines={lines} /> : null}
      {isKnown && count === 0 ? <p className="gk-small gk-muted">{t('earlier.none')}</p> : null}
      {count > 0 || act !== undefined ? (
        <p className="gk-small gk-ways">
          {count > 0 ? (
            <Link to={`/complaints?household=${encodeURIComponent(householdId)}`}>{t('earlier.all', { total })}</Link>
          ) : null}
          {act}
        </p>
      ) : null}
    </>
  );
};
