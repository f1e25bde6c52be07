import {
  Facts,
  type OpenRow,
  PanelPart,
  RowPanel,
  SectionHead,
  StateChip,
  useFormat,
  useMay,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { HeadCountLine, RecruitmentLine } from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import { recruitmentActs } from './head-count.js';
import { type HeadCountAsk, HeadCountDialog } from './head-count-dialogs.js';
import { lineName } from './head-count-table.js';

type Ask = (ask: HeadCountAsk) => void;

const Successors = ({ line, ask }: { line: HeadCountLine; ask: Ask }) => {
  const t = useText(positionTexts);
  const may = useMay();
  if (!line.keyPosition) return null;
  return (
    <PanelPart>
      <SectionHead title={t('successors')} count={line.successors.length} level={3} />
      {line.successors.length === 0 ? <p className="gk-small gk-soon">{t('successors.none')}</p> : null}
      <ul className="gk-lines">
        {line.successors.map((successor) => (
          <li key={successor.id}>
            <span>
              {successor.employeeName}
              <span className="gk-small gk-muted gk-between">{t(`readiness.${successor.readiness}`)}</span>
            </span>
            {may('staffing:employ') ? (
              <span>
                <Button type="link" size="small" onClick={() => ask({ kind: 'assess', successor })}>
                  {t('successor.assess')}
                </Button>
                <Button type="link" size="small" onClick={() => ask({ kind: 'remove', successor })}>
                  {t('successor.remove')}
                </Button>
              </span>
            ) : null}
            {successor.note === '' ? null : <span className="gk-lines-reason">{successor.note}</span>}
          </li>
        ))}
      </ul>
    </PanelPart>
  );
};

const Recruitment = ({ recruitment, ask }: { recruitment: RecruitmentLine; ask: Ask }) => {
  const t = useText(positionTexts);
  const may = useMay();
  const acts = recruitmentActs(recruitment, may);
  return (
    <li>
      <span>
        {t('recruitment.line', { number: recruitment.number, day: recruitment.neededBy })}{' '}
        <StateChip tone={recruitment.state === 'approved' ? 'done' : 'info'}>
          {t(`recruitment.state.${recruitment.state}`)}
        </StateChip>
      </span>
      <span>
        {acts.map((act) => (
          <Button key={act} type="link" size="small" onClick={() => ask({ kind: 'recruitment', act, recruitment })}>
            {t(`recruitment.act.${act}`)}
          </Button>
        ))}
      </span>
      <span className="gk-lines-reason">{recruitment.reason}</span>
      {recruitment.state === 'requested' && !recruitment.mayDecide ? (
        <span className="gk-lines-reason">{t('recruitment.byAnother')}</span>
      ) : null}
    </li>
  );
};

const Recruitments = ({ line, ask }: { line: HeadCountLine; ask: Ask }) => {
  const t = useText(positionTexts);
  if (line.recruitments.length === 0) return null;
  return (
    <PanelPart>
      <SectionHead title={t('recruitments')} count={line.recruitments.length} level={3} />
      <ul className="gk-lines">
        {line.recruitments.map((recruitment) => (
          <Recruitment key={recruitment.id} recruitment={recruitment} ask={ask} />
        ))}
      </ul>
    </PanelPart>
  );
};

/** A line of the head-count: who is there, who may follow, who is looked for. */
export const HeadCountPanel = ({ row, propertyId }: OpenRow<HeadCountLine> & { propertyId: string }) => {
  const t = useText(positionTexts);
  const format = useFormat();
  const may = useMay();
  const [ask, setAsk] = useState<HeadCountAsk>();
  const employs = may('staffing:employ') && row.positionId !== undefined;
  return (
    <RowPanel
      title={lineName(row, t)}
      lead={row.unitName}
      foot={
        employs ? (
          <>
            <Button type="primary" onClick={() => setAsk({ kind: 'recruit' })}>
              {t('recruitment.request')}
            </Button>
            {row.keyPosition ? <Button onClick={() => setAsk({ kind: 'name' })}>{t('successor.name')}</Button> : null}
          </>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('headCount.standard'), value: row.standard },
            { label: t('headCount.actual'), value: row.actual },
            { label: t('headCount.gap'), value: row.gap },
            {
              label: t('position'),
              value:
                row.positionId === undefined ? undefined : (
                  <Link to={`/positions/${row.positionId}`}>{`${row.name} ${row.code}`}</Link>
                ),
            },
            { label: t('headCount.people'), value: format.list(row.people.map(({ name }) => name)) },
          ]}
        />
      </PanelPart>
      <Successors line={row} ask={setAsk} />
      <Recruitments line={row} ask={setAsk} />
      {ask === undefined ? null : (
        <HeadCountDialog ask={ask} line={row} propertyId={propertyId} onClose={() => setAsk(undefined)} />
      )}
    </RowPanel>
  );
};
