import { PaperPart, SectionHead, StateChip, type Tone, useFormat, useMay, useNow, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { HouseholdRecord } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { todayOf } from '../household/people.js';
import type { DefectDialogProps } from './defect-dialogs.js';
import { type DefectLine, isOpenDefect, REPAIR_STATES } from './handover.js';

const Dialog = lazy(() => import('./defect-dialogs.js').then((module) => ({ default: module.DefectDialog })));

const tones: Readonly<Record<DefectLine['state'], Tone>> = { open: 'soon', 'in-repair': 'info', 'put-right': 'done' };

/** The repair of a defect, leading to it for who may look there, and how far it is. */
const Repair = ({ defect: { repair, repairState } }: { defect: DefectLine }) => {
  const t = useText(estatesTexts);
  const may = useMay();
  if (repair === undefined) return null;
  const known = REPAIR_STATES.find((state) => state === repairState);
  return (
    <>
      {may('complaints:read') ? <Link to={`/complaints/${repair.complaintId}`}>{repair.number}</Link> : repair.number}{' '}
      {t(known === undefined ? 'defect.repair.unknown' : `defect.repair.${known}`)}
    </>
  );
};

const Due = ({ defect }: { defect: DefectLine }) => {
  const t = useText(estatesTexts);
  const today = todayOf(useNow());
  if (defect.dueOn === undefined || !isOpenDefect(defect)) return null;
  return (
    <span className={defect.dueOn < today ? 'gk-late' : undefined}>{t('defect.dueOn', { on: defect.dueOn })} </span>
  );
};

const PutRight = ({ defect: { putRight } }: { defect: DefectLine }) => {
  const format = useFormat();
  if (putRight === undefined) return null;
  return <>{[format.briefInstant(putRight.at), putRight.note].filter(Boolean).join(' ')} </>;
};

type Act = DefectDialogProps['act'];

const Line = ({ defect, onAct }: { defect: DefectLine; onAct: (act: Act) => void }) => {
  const t = useText(estatesTexts);
  const { item, place, words, state, repair, repairState } = defect;
  return (
    <li>
      <span>
        {words} <span className="gk-muted">{[t(`handover.item.${item}`), place].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="gk-lines-figure">
        <StateChip tone={tones[state]}>{t(`defect.state.${state}`)}</StateChip>
      </span>
      <span className="gk-lines-reason">
        <Due defect={defect} />
        <PutRight defect={defect} />
        <Repair defect={defect} />
        {isOpenDefect(defect) ? (
          <span className="gk-no-print">
            {repair === undefined || repairState === 'set-aside' ? (
              <Button size="small" type="link" onClick={() => onAct('repair')}>
                {t('defect.repair')}
              </Button>
            ) : null}
            <Button size="small" type="link" onClick={() => onAct('putting-right')}>
              {t('defect.putting-right')}
            </Button>
          </span>
        ) : (
          <Button className="gk-no-print" size="small" type="link" onClick={() => onAct('reopening')}>
            {t('defect.reopening')}
          </Button>
        )}
      </span>
    </li>
  );
};

/** The defects of a hand-over: what is open of them, and what became of each. */
export const DefectsPart = ({ defects, household }: { defects: readonly DefectLine[]; household: HouseholdRecord }) => {
  const t = useText(estatesTexts);
  const [opened, setOpened] = useState<Pick<DefectDialogProps, 'act' | 'defect'>>();
  if (defects.length === 0) return null;
  const open = defects.filter(isOpenDefect);
  return (
    <PaperPart>
      <SectionHead title={t('defects.title', { open: open.length, all: defects.length })} />
      <ul className="gk-lines">
        {[...open, ...defects.filter((defect) => !isOpenDefect(defect))].map((defect) => (
          <Line key={defect.id} defect={defect} onAct={(act) => setOpened({ act, defect })} />
        ))}
      </ul>
      {opened === undefined ? null : (
        <Suspense fallback={null}>
          <Dialog {...opened} household={household} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </PaperPart>
  );
};
