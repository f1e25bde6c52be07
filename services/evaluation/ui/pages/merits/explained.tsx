import { AnatomyPart, ClauseChip, ExplainedFigure, useAddress, useText } from '@goldkey/ui';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Figure } from './api.js';
import { meritTexts } from './text/texts.js';

const PARAMETER = 'explain';

/** A figure that opens its explanation on this page; which one is open stands in the address. */
export const Explained = ({ id, children }: { id: string; children: ReactNode }) => {
  const [params] = useSearchParams();
  const next = new URLSearchParams(params);
  next.set(PARAMETER, id);
  return <ExplainedFigure to={`?${next}`}>{children}</ExplainedFigure>;
};

/** The explanation that the address asks for, of those that the part of the page has. */
export const OpenExplanation = ({
  figures,
  rulebook,
  month,
}: {
  figures: ReadonlyMap<string, Figure>;
  rulebook: string;
  /** In which the clause is shown. */
  month: string;
}) => {
  const t = useText(meritTexts);
  const { params, put } = useAddress();
  const figure = figures.get(params.get(PARAMETER) ?? '');
  if (figure === undefined) return null;
  const close = () => put({ [PARAMETER]: undefined });
  return (
    <Modal open title={t('explain', { title: figure.title })} onCancel={close} footer={null} width={640}>
      <p className="gk-one-figure">{figure.value}</p>
      {figure.clause === null ? null : (
        <AnatomyPart title={t('clause')}>
          <p className="gk-anatomy-clause">
            <ClauseChip clause={figure.clause} to={`/clauses/${figure.clause}?month=${month}`} />
            {figure.clauseText}
          </p>
          <p className="gk-anatomy-note">
            {figure.place} <span className="gk-between">{t('version', { rulebook })}</span>
          </p>
        </AnatomyPart>
      )}
      <AnatomyPart title={t('working')}>
        <p className="gk-anatomy-sum" style={{ overflowWrap: 'anywhere' }}>
          {figure.working}
        </p>
      </AnatomyPart>
    </Modal>
  );
};
