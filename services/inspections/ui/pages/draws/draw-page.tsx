import {
  Facts,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  StateChip,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { Wide } from '../../supervision/parts.js';
import { DRAWS } from '../quality/api.js';
import { qualityTexts } from '../quality/text/texts.js';
import type { Draw, Lot } from './api.js';
import { browserDigest, repeated } from './repeat.js';
import './draw.css';

const WitnessDialog = lazy(() => import('./draw-dialogs.js').then((module) => ({ default: module.WitnessDialog })));

type Verdict = 'running' | 'same' | 'other' | 'unable';

/** Repeats the draw here, from what is published alone. */
const useProof = ({ seed, word, drawn, candidates, commitment, count }: Draw): Verdict => {
  const [verdict, setVerdict] = useState<Verdict>('running');
  useEffect(() => {
    const digest = browserDigest();
    if (seed === undefined || word === undefined || drawn === undefined) return undefined;
    if (digest === undefined) {
      setVerdict('unable');
      return undefined;
    }
    let isCurrent = true;
    const weights = candidates.map(({ weight }) => weight);
    void repeated({ commitment, weights, count, seed, word }, digest).then((found) => {
      const same = found.isSealed && found.drawn.join() === drawn.join();
      if (isCurrent) setVerdict(same ? 'same' : 'other');
    });
    return () => {
      isCurrent = false;
    };
  }, [seed, word, drawn, candidates, commitment, count]);
  return verdict;
};

const Proof = ({ draw }: { draw: Draw }) => {
  const t = useText(qualityTexts);
  const verdict = useProof(draw);
  const tone = verdict === 'same' ? 'done' : verdict === 'other' ? 'late' : 'info';
  return (
    <PaperPart>
      <SectionHead title={t('draw.proof')} aside={<StateChip tone={tone}>{t(`draw.proof.${verdict}`)}</StateChip>} />
      <p>{t('draw.proof.lead')}</p>
      <ol className="gk-draw-steps">
        <li>{t('draw.proof.commitment')}</li>
        <li>{t('draw.proof.turn')}</li>
      </ol>
    </PaperPart>
  );
};

const Pot = ({ draw }: { draw: Draw }) => {
  const t = useText(qualityTexts);
  const drawn = draw.drawn ?? [];
  const since = ({ heads, monthsSince }: Lot) => {
    if (heads === undefined) return '';
    return monthsSince === undefined ? t('draw.never') : t('draw.months', { count: monthsSince });
  };
  const number = (value: number | undefined) => (value === undefined ? '' : String(value));
  return (
    <PaperPart>
      <SectionHead title={t('draw.pot')} count={draw.candidates.length} />
      <Wide label={t('draw.pot')}>
        <PlainTable
          label={t('draw.pot')}
          rows={draw.candidates}
          rowKey={(lot) => String(lot.number)}
          columns={[
            {
              key: 'name',
              title: t('draw.number'),
              cell: (lot) => (
                <>
                  {lot.number} {lot.name ?? <span className="gk-faint">{t('draw.hidden')}</span>}{' '}
                  {drawn.includes(lot.number) ? (
                    <StateChip tone="info" icon="tick">
                      {t('draw.drawn')} {drawn.indexOf(lot.number) + 1}
                    </StateChip>
                  ) : null}
                </>
              ),
            },
            { key: 'heads', title: t('draw.heads'), number: true, cell: (lot) => number(lot.heads) },
            { key: 'since', title: t('draw.since'), number: true, cell: since },
            { key: 'findings', title: t('findings'), number: true, cell: (lot) => number(lot.findings) },
            { key: 'weight', title: t('draw.weight'), number: true, cell: (lot) => String(lot.weight) },
          ]}
        />
      </Wide>
    </PaperPart>
  );
};

const Record = ({ draw }: { draw: Draw }) => {
  const t = useText(qualityTexts);
  const format = useFormat();
  const may = useMay()('inspections:supervise');
  const [opens, setOpens] = useState(false);
  const { factors, state } = draw;
  const weights = (['base', 'perHead', 'perMonth', 'perFinding'] as const).map(
    (factor) => `${t(`draw.${factor}`)} ${factors[factor]}`,
  );
  return (
    <Page
      title={t('draw.of', { month: format.month(draw.month), kind: t(`draw.kind.${draw.kind}`) })}
      crumbs={[{ title: t('draw.title'), to: '/draws' }, { title: format.month(draw.month) }]}
      acts={
        may && state === 'committed' ? (
          <Button type="primary" onClick={() => setOpens(true)}>
            {t('draw.open')}
          </Button>
        ) : undefined
      }
    >
      <Paper>
        <PaperPart>
          <Facts
            facts={[
              { label: t('draw.state'), value: t(`draw.state.${state}`) },
              { label: t('draw.count'), value: draw.count },
              { label: t('draw.weights'), value: format.list(weights) },
              {
                label: t('draw.committedBy'),
                value: `${draw.committedByName} · ${format.instant(draw.committedAt)}`,
              },
              { label: t('draw.commitment'), value: <code className="gk-draw-code">{draw.commitment}</code> },
              {
                label: t('draw.witness'),
                value: draw.drawnAt && `${draw.witnessName} · ${format.instant(draw.drawnAt)}`,
              },
              { label: t('draw.word'), value: draw.word },
              { label: t('draw.seed'), value: draw.seed && <code className="gk-draw-code">{draw.seed}</code> },
            ]}
          />
          {state === 'drawn' && !draw.isOpen ? (
            <p className="gk-muted">{t('draw.closed', { at: format.briefInstant(draw.opensAt) })}</p>
          ) : null}
        </PaperPart>
        <Pot draw={draw} />
        {draw.isOpen ? <Proof draw={draw} /> : null}
      </Paper>
      {opens ? (
        <Suspense fallback={null}>
          <WitnessDialog draw={draw} onClose={() => setOpens(false)} />
        </Suspense>
      ) : null}
    </Page>
  );
};

/** A draw: what was sealed, who witnessed it, what was drawn, and the proof that anybody can repeat. */
export const DrawPage = () => {
  const { drawId = '' } = useParams();
  const t = useText(qualityTexts);
  const read = useRead<Draw>(`${DRAWS}/${encodeURIComponent(drawId)}`);
  return (
    <LoadedPage query={read} title={t('draw.title')} crumbs={[{ title: t('draw.title'), to: '/draws' }]}>
      {(data) => <Record key={drawId} draw={data} />}
    </LoadedPage>
  );
};
