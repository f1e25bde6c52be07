import { Chips, FailureNote, Icon, Page, useCommand, useList, useMay, useRead, useText } from '@goldkey/ui';
import { Board, type BoardLane, type Verdict, withMoves } from '@goldkey/ui/board';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { CHOICES, type Choices, type ComplaintLine, complaintPath, RENEWED } from '../../api.js';
import { DueWords, titleOf } from '../../parts.js';
import { complaintTexts } from '../../text/texts.js';
import { Filters } from '../list/filters.js';
import { complaintsList } from '../list/list-spec.js';
import { lanes, type MoveAct, moveTo, permissionOf, runsAtOnce } from './moves.js';
import { useLanes } from './use-lanes.js';

const DEFAULT_ZONE = 'Asia/Shanghai';
/** The forms come when the first one is opened. */
const MoveDialog = lazy(() => import('./move-dialog.js').then((module) => ({ default: module.MoveDialog })));

const keyOf = ({ complaintId }: ComplaintLine): string => complaintId;
const nameOf = (line: ComplaintLine): string => `${titleOf(line)} ${line.number}`;

interface Going {
  readonly line: ComplaintLine;
  readonly lane: string;
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
      const move = moveTo(line.state, lane as ComplaintLine['state']);
      if ('hindrance' in move) return { allowed: false, reason: t(`board.hindrance.${move.hindrance}`) };
      if (may(permissionOf[move.act])) return { allowed: true };
      return { allowed: false, reason: t('board.hindrance.position', { act: t(`act.${move.act}`) }) };
    },
    [may, t],
  );
};

/** Moves on their way: shown at once, taken back when the service says no. */
const useMoves = () => {
  const t = useText(complaintTexts);
  const queryClient = useQueryClient();
  const [going, setGoing] = useState<Going>();
  const arrive = useCallback(async () => {
    await queryClient.invalidateQueries({
      predicate: ({ queryKey }) => RENEWED.some((start) => String(queryKey[0]).startsWith(start)),
    });
    setGoing(undefined);
  }, [queryClient]);
  const command = useCommand({ title: t('board.title'), onDone: () => void arrive() });
  const start = (line: ComplaintLine, lane: string) => {
    const move = moveTo(line.state, lane as ComplaintLine['state']);
    if ('hindrance' in move || going !== undefined) return;
    command.forget();
    setGoing({ line, lane, act: move.act });
    if (!runsAtOnce(move.act)) return;
    command.run({
      method: 'POST',
      path: `${complaintPath(line.complaintId)}/${move.act}`,
      body: {},
      version: line.version,
    });
  };
  const refused = command.problem === undefined ? undefined : { problem: command.problem, line: going?.line };
  return {
    going,
    start,
    refused,
    isDialog: going !== undefined && !runsAtOnce(going.act),
    arrive,
    leave: () => {
      command.forget();
      void arrive();
    },
  };
};

/** Why a move was taken back. */
const Refused = ({ problem, name, onRead }: { problem: unknown; name: string; onRead: () => void }) => {
  const t = useText(complaintTexts);
  return (
    <div className="gk-band" role="alert">
      <Icon name="warning" small />
      {t('board.undone', { name, reason: problem instanceof Error ? problem.message : String(problem) })}
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
  const moves = useMoves();
  const { going, refused } = moves;
  const manyProperties = (choices.data?.properties.length ?? 2) > 1 && state.filters.property === undefined;
  // A refused move is taken back at once; the note says why.
  const onTheWay = useMemo(
    () => new Map(going === undefined || refused !== undefined ? [] : [[going.line.complaintId, going.lane]]),
    [going, refused],
  );
  const held = lanes.map((lane) => ({ lane: lane as string, cards: reads[lane].data?.items ?? [] }));
  const shown = withMoves(held, keyOf, onTheWay);
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
      title: t(`state.${lane as ComplaintLine['state']}`),
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
      {refused === undefined ? null : (
        <Refused
          problem={refused.problem}
          name={refused.line === undefined ? '' : nameOf(refused.line)}
          onRead={moves.leave}
        />
      )}
      {failed === undefined ? (
        <Board<ComplaintLine>
          label={t('board.title')}
          lanes={boardLanes}
          keyOf={keyOf}
          nameOf={nameOf}
          card={(line) => <Card line={line} manyProperties={manyProperties} />}
          verdict={verdict}
          onMove={moves.start}
          moving={new Set(onTheWay.keys())}
        />
      ) : (
        <FailureNote error={failed.error} retry={() => void failed.refetch()} />
      )}
      {going === undefined || !moves.isDialog ? null : (
        <Suspense fallback={null}>
          <MoveDialog complaintId={going.line.complaintId} act={going.act} onClose={() => void moves.arrive()} />
        </Suspense>
      )}
    </Page>
  );
};
