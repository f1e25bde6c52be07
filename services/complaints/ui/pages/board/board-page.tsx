import { Chips, FailureNote, Icon, Page, useList, useMay, useRead, useText } from '@goldkey/ui';
import { Board, type BoardLane, useMoves, type Verdict, withMoves } from '@goldkey/ui/board';
import { Button } from 'antd';
import { lazy, Suspense, useCallback, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { CHOICES, type Choices, type ComplaintLine, complaintPath, RENEWED } from '../../api.js';
import { DueWords, titleOf } from '../../parts.js';
import { complaintTexts } from '../../text/texts.js';
import { Filters } from '../list/filters.js';
import { complaintsList } from '../list/list-spec.js';
import { type Lane, lanes, type MoveAct, moveTo, permissionOf, runsAtOnce } from './moves.js';
import { useLanes } from './use-lanes.js';

const DEFAULT_ZONE = 'Asia/Shanghai';
/** The forms come when the first one is opened. */
const MoveDialog = lazy(() => import('./move-dialog.js').then((module) => ({ default: module.MoveDialog })));

const keyOf = ({ complaintId }: ComplaintLine): string => complaintId;
const nameOf = (line: ComplaintLine): string => `${titleOf(line)} ${line.number}`;

interface Asked {
  readonly line: ComplaintLine;
  readonly act: MoveAct;
}

const Card = ({ line, manyProperties }: { line: ComplaintLine; manyProperties: boolean }) => {
  const t = useText(complaintTexts);
  return (
    <>
      <Link className="gk-row-link" to={`/complaints/${line.complaintId}`}>
        {titleOf(line)}
      </Link>
      {line.major ? <span className="gk-late gk-small gk-nowrap"> {t('fact.major')}</span> : null}
      <p>
        <DueWords line={line} />
      </p>
      <p className="gk-muted gk-cut">
        {line.assigneeName ?? line.departmentName}
        {manyProperties ? <span className="gk-between">{line.propertyName}</span> : null}
      </p>
    </>
  );
};

/** Whether a card may go to a lane: the position is asked first, then the state. The service has the last word. */
const useVerdict = () => {
  const t = useText(complaintTexts);
  const may = useMay();
  return useCallback(
    (line: ComplaintLine, lane: string): Verdict => {
      const move = moveTo(line.state, lane as Lane);
      if ('hindrance' in move) return { allowed: false, reason: t(`board.hindrance.${move.hindrance}`) };
      if (may(permissionOf[move.act])) return { allowed: true };
      return { allowed: false, reason: t('board.hindrance.position', { act: t(`act.${move.act}`) }) };
    },
    [may, t],
  );
};

/** Why a move was taken back. */
const Refused = ({ reason, name, onRead }: { reason: string; name: string; onRead: () => void }) => {
  const t = useText(complaintTexts);
  return (
    <div className="gk-band" role="alert">
      <Icon name="warning" small />
      {t('board.undone', { name, reason })}
      <Button size="small" type="text" onClick={onRead}>
        {t('board.read')}
      </Button>
    </div>
  );
};

/** The dispatcher's board: what waits for a decision, for somebody, for its end. */
export const BoardPage = () => {
  const t = useText(complaintTexts);
  const { state, change, clear, filtersSet } = useList(complaintsList);
  const [params] = useSearchParams();
  const choices = useRead<Choices>(CHOICES);
  const zone = choices.data?.properties.find(({ propertyId }) => propertyId === state.filters.property)?.timeZone;
  const reads = useLanes(state, zone ?? choices.data?.properties[0]?.timeZone ?? DEFAULT_ZONE);
  const verdict = useVerdict();
  const moves = useMoves({ title: t('board.title'), keyOf, renews: RENEWED });
  const [asked, setAsked] = useState<Asked>();
  const move = (line: ComplaintLine, lane: string) => {
    const way = moveTo(line.state, lane as Lane);
    if ('hindrance' in way) return;
    if (runsAtOnce(way.act)) {
      const path = `${complaintPath(line.complaintId)}/${way.act}`;
      moves.send(line, lane, { method: 'POST', path, body: {}, version: line.version });
    } else {
      moves.begin(line, lane);
      setAsked({ line, act: way.act });
    }
  };
  const manyProperties = (choices.data?.properties.length ?? 2) > 1 && state.filters.property === undefined;
  const held = lanes.map((lane) => ({ lane: lane as string, cards: reads[lane].data?.items ?? [] }));
  const shown = withMoves(held, keyOf, moves.onTheWay);
  const listOf = (lane: string): string => {
    const search = new URLSearchParams(params);
    search.set('state', lane);
    return `/complaints?${search}`;
  };
  const boardLanes = shown.map(({ lane, cards }): BoardLane<ComplaintLine> => {
    const before = held.find((one) => one.lane === lane)?.cards.length ?? 0;
    const beyond = Math.max(0, (reads[lane as 'received'].data?.total ?? 0) - before);
    return {
      key: lane,
      title: t(`state.${lane as Lane}`),
      cards,
      total: cards.length + beyond,
      more:
        beyond === 0 ? undefined : (
          <Link className="gk-board-more" to={listOf(lane)}>
            {t('board.more', { count: beyond })}
          </Link>
        ),
    };
  });
  const failed = Object.values(reads).find(({ isError, data }) => isError && data === undefined);
  return (
    <Page
      title={t('board.title')}
      acts={
        <Link to={params.size === 0 ? '/complaints' : `/complaints?${params}`}>
          <Button tabIndex={-1}>{t('board.list')}</Button>
        </Link>
      }
    >
      <Chips>
        <Filters state={state} change={change} clear={clear} filtersSet={filtersSet} choices={choices.data} />
      </Chips>
      {moves.refused.map(({ card, reason }) => (
        <Refused key={keyOf(card)} reason={reason} name={nameOf(card)} onRead={() => moves.settle(card)} />
      ))}
      {failed === undefined ? (
        <Board<ComplaintLine>
          label={t('board.title')}
          lanes={boardLanes}
          keyOf={keyOf}
          nameOf={nameOf}
          card={(line) => <Card line={line} manyProperties={manyProperties} />}
          verdict={verdict}
          onMove={move}
          moving={new Set(moves.onTheWay.keys())}
        />
      ) : (
        <FailureNote error={failed.error} retry={() => void failed.refetch()} />
      )}
      {asked === undefined ? null : (
        <Suspense fallback={null}>
          <MoveDialog
            complaintId={asked.line.complaintId}
            act={asked.act}
            onClose={() => {
              setAsked(undefined);
              moves.settle(asked.line);
            }}
          />
        </Suspense>
      )}
    </Page>
  );
};
