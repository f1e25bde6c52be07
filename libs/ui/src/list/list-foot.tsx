import { Pagination } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../language/language-context.js';
import { useIsPhone } from '../parts/use-media.js';
import { uiTexts } from '../text/texts.js';
import { countText } from './counted.js';

/** A sum over everything that the filter finds, not over the page. */
export interface ListTotal {
  readonly label: string;
  /** Undefined while it is on its way: its place is kept. */
  readonly value: ReactNode | undefined;
  readonly tone?: 'late';
}

/** How many there are of the filter, what they come to, and the pages. */
export const ListFoot = ({
  total,
  totalIsLeast,
  page,
  pageSize,
  onPage,
  totals = [],
  children,
}: {
  total: number;
  /** The service counted no further. */
  totalIsLeast?: boolean;
  page: number;
  pageSize: number;
  onPage: (page: number, pageSize: number) => void;
  totals?: readonly ListTotal[];
  children?: ReactNode;
}) => {
  const t = useText(uiTexts);
  const isPhone = useIsPhone();
  return (
    <nav className="gk-list-foot" aria-label={t('list.page')}>
      <span className="gk-list-totals">
        <span>{t('list.total', { count: countText({ total, totalIsLeast }) })}</span>
        {totals.map(({ label, value, tone }) => (
          <span key={label}>
            {label} <b className={tone === 'late' ? 'gk-late' : undefined}>{value ?? '…'}</b>
          </span>
        ))}
        {children}
      </span>
      {total > Math.min(pageSize, 20) ? (
        <Pagination
          className="gk-no-print"
          current={page}
          pageSize={pageSize}
          total={total}
          onChange={onPage}
          simple={isPhone}
          showSizeChanger={!isPhone}
          pageSizeOptions={[20, 50, 100, 200]}
        />
      ) : null}
    </nav>
  );
};
