import './page.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';

/** A place above the page: a link, or where we are. */
export interface Crumb {
  readonly title: string;
  readonly to?: string;
}

const Crumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => {
  const t = useText(uiTexts);
  return (
    <nav aria-label={t('record.where')} className="gk-no-print">
      <ol className="gk-crumbs">
        {crumbs.map(({ title, to }) => (
          <li key={title}>{to === undefined ? <span>{title}</span> : <Link to={to}>{title}</Link>}</li>
        ))}
      </ol>
    </nav>
  );
};

/** The frame of every page: its title is its task; crumbs only below the second level; acts at the right. */
export const Page = ({
  title,
  lead,
  crumbs,
  acts,
  children,
}: {
  title: string;
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  acts?: ReactNode;
  children: ReactNode;
}) => {
  useEffect(() => {
    document.title = `${title} · 金钥匙`;
  }, [title]);
  const main = useRef<HTMLElement>(null);
  return (
    <main className="gk-page" id="main" tabIndex={-1} ref={main}>
      {crumbs === undefined ? null : <Crumbs crumbs={crumbs} />}
      <div className="gk-head">
        <div className="gk-head-words">
          <h1>{title}</h1>
          {lead === undefined ? null : <p className="gk-lead">{lead}</p>}
        </div>
        {acts === undefined ? null : <div className="gk-head-acts gk-no-print">{acts}</div>}
      </div>
      {children}
    </main>
  );
};

/** The white sheet of a page; one or two of them, what goes beside lies on the ground. */
export const Paper = ({
  children,
  className = '',
  label,
}: {
  children: ReactNode;
  className?: string;
  label?: string;
}) =>
  label === undefined ? (
    <div className={`gk-paper ${className}`}>{children}</div>
  ) : (
    <section className={`gk-paper ${className}`} aria-label={label}>
      {children}
    </section>
  );

/** A part of a sheet, ruled off from the one above. */
export const PaperPart = ({ children, className = '' }: { children: ReactNode; className?: string }) => (
  <div className={`gk-paper-part ${className}`}>{children}</div>
);

/** A heading with its count, and what belongs at the right of it. */
export const SectionHead = ({
  title,
  count,
  aside,
  level = 2,
  id,
}: {
  title: string;
  count?: number;
  aside?: ReactNode;
  level?: 2 | 3;
  id?: string;
}) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="gk-section-head">
      <Heading id={id}>
        {title}
        {count === undefined ? null : <span className="gk-section-count">{count}</span>}
      </Heading>
      {aside === undefined ? null : <span className="gk-section-aside">{aside}</span>}
    </div>
  );
};

/** Sheet at the left, side matter on the ground at the right. */
export const Split = ({ children, aside }: { children: ReactNode; aside: ReactNode }) => (
  <div className="gk-split">
    <div>{children}</div>
    <aside className="gk-aside gk-no-print">{aside}</aside>
  </div>
);
