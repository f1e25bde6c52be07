import './explanation.css';
import type { ReactNode } from 'react';
import { useText } from '../language/language-context.js';
import { ClauseChip } from '../parts/chips.js';
import { PlainTable } from '../parts/plain-table.js';
import { Timeline, type TimelinePoint } from '../parts/timeline.js';
import { uiTexts } from '../text/texts.js';

/** A parameter of a clause, its value in words, and how an unclear place of the source is read. */
export interface ExplainedParameter {
  readonly name: string;
  readonly title: string;
  readonly value: string;
  readonly reading?: string;
}

/** The anatomy of a figure or charge; every sentence comes from the service that judged. */
export interface Anatomy {
  readonly sentence: string;
  readonly clause: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly source: string;
    /** The page of the clause. */
    readonly to?: string;
  };
  readonly parameters: readonly ExplainedParameter[];
  /** Which version of the rulebook judged, in words. */
  readonly version: string;
  readonly course: readonly TimelinePoint[];
  readonly ruler?: ReactNode;
  readonly working: string;
  readonly avoid: string;
  readonly appeal: ReactNode;
  readonly verificationCode: string;
  /** The group's name, for paper. */
  readonly issuer: string;
}

/** A part of an anatomy: its name in the margin, its matter beside. */
export const AnatomyPart = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="gk-anatomy-part">
    <h2>{title}</h2>
    <div className="gk-anatomy-matter">{children}</div>
  </section>
);

const Basis = ({ anatomy: { clause, parameters, version } }: { anatomy: Anatomy }) => {
  const t = useText(uiTexts);
  return (
    <AnatomyPart title={t('explanation.basis')}>
      <p className="gk-anatomy-clause">
        <ClauseChip clause={clause.id} {...(clause.to === undefined ? {} : { to: clause.to })} />
        {clause.text}
      </p>
      {parameters.length === 0 ? null : (
        <div className="gk-anatomy-table">
          <PlainTable
            small
            rows={parameters}
            rowKey={({ name }) => name}
            columns={[
              { key: 'title', title: t('explanation.parameter'), short: true, cell: ({ title }) => title },
              { key: 'value', title: t('explanation.value'), cell: ({ value }) => <b>{value}</b> },
              {
                key: 'reading',
                title: t('explanation.reading'),
                cell: ({ reading }) => reading ?? t('explanation.printed'),
              },
            ]}
          />
        </div>
      )}
      <p className="gk-anatomy-note">
        {t('explanation.source', { source: clause.source })}
        <span className="gk-between">{version}</span>
      </p>
    </AnatomyPart>
  );
};

/** Sentence, clause with its parameters, what happened, arithmetic, what would have avoided it, appeal. Prints on one page. */
export const Explanation = ({ anatomy }: { anatomy: Anatomy }) => {
  const t = useText(uiTexts);
  return (
    <article className="gk-paper gk-anatomy">
      <AnatomyPart title={t('explanation.sentence')}>
        <p className="gk-anatomy-sentence">{anatomy.sentence}</p>
      </AnatomyPart>
      <Basis anatomy={anatomy} />
      <AnatomyPart title={t('explanation.course')}>
        {anatomy.ruler}
        {anatomy.course.length === 0 ? <p>{t('explanation.noEvents')}</p> : <Timeline points={anatomy.course} />}
      </AnatomyPart>
      <AnatomyPart title={t('explanation.working')}>
        <p className="gk-anatomy-sum">{anatomy.working}</p>
      </AnatomyPart>
      <AnatomyPart title={t('explanation.avoid')}>
        <p className="gk-anatomy-avoid">{anatomy.avoid}</p>
      </AnatomyPart>
      <AnatomyPart title={t('explanation.appeal')}>{anatomy.appeal}</AnatomyPart>
      <div className="gk-print-foot">
        <span>{anatomy.issuer}</span>
        <span>{t('explanation.code', { code: anatomy.verificationCode })}</span>
        <span>{t('explanation.page')}</span>
      </div>
    </article>
  );
};
