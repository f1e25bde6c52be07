import './board.css';
import { DndContext, type DragEndEvent, DragOverlay, useDraggable, useDroppable } from '@dnd-kit/core';
import { Dropdown } from 'antd';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useText } from '../language/language-context.js';
import { Icon } from '../parts/icon.js';
import type { Verdict } from './lanes.js';
import { boardTexts } from './text/texts.js';
import { useAnnouncements, useCarrying } from './use-board-drag.js';

/** A lane with its cards. `total`: how many there are; `more` leads to those that are not shown. */
export interface BoardLane<Card> {
  readonly key: string;
  readonly title: string;
  readonly cards: readonly Card[];
  readonly total: number;
  readonly more?: ReactNode;
}

interface BoardProps<Card> {
  readonly label: string;
  readonly lanes: readonly BoardLane<Card>[];
  readonly keyOf: (card: Card) => string;
  /** What a card is called, for who does not see it. */
  readonly nameOf: (card: Card) => string;
  readonly card: (card: Card) => ReactNode;
  /** Whether a card may go to a lane; its own lane is never asked for. */
  readonly verdict: (card: Card, lane: string) => Verdict;
  readonly onMove: (card: Card, lane: string) => void;
  /** Cards whose move is on its way. */
  readonly moving: ReadonlySet<string>;
}

/** The other way to move a card: a menu, for a single tap and for who does not drag. */
const MoveMenu = <Card,>({ card, lane, board }: { card: Card; lane: string; board: BoardProps<Card> }) => {
  const t = useText(boardTexts);
  const name = board.nameOf(card);
  const items = board.lanes
    .filter(({ key }) => key !== lane)
    .map(({ key, title }) => {
      const verdict = board.verdict(card, key);
      return {
        key,
        disabled: !verdict.allowed,
        label: verdict.allowed ? (
          title
        ) : (
          <span className="gk-board-refused">
            <Icon name="lock" small /> {title}
            <small>{verdict.reason}</small>
          </span>
        ),
      };
    });
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => board.onMove(card, key) }}>
      <button
        type="button"
        className="gk-board-tool"
        disabled={board.moving.has(board.keyOf(card))}
        aria-label={t('board.menu', { card: name })}
      >
        <Icon name="more" small />
      </button>
    </Dropdown>
  );
};

const BoardCard = <Card,>({ card, lane, board }: { card: Card; lane: string; board: BoardProps<Card> }) => {
  const t = useText(boardTexts);
  const id = board.keyOf(card);
  const isMoving = board.moving.has(id);
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({
    id,
    data: { lane },
    disabled: isMoving,
  });
  const { onKeyDown, ...pointer } = listeners ?? {};
  const state = isDragging
    ? 'gk-board-card gk-board-away'
    : isMoving
      ? 'gk-board-card gk-board-moving'
      : 'gk-board-card';
  return (
    <li ref={setNodeRef} className={state} aria-busy={isMoving} {...pointer}>
      <div className="gk-board-words">{board.card(card)}</div>
      <div className="gk-board-tools">
        <button
          {...attributes}
          ref={setActivatorNodeRef}
          type="button"
          className="gk-board-tool gk-only-desk"
          aria-label={t('board.handle', { card: board.nameOf(card) })}
          onKeyDown={onKeyDown as React.KeyboardEventHandler | undefined}
        >
          <Icon name="move" small />
        </button>
        <MoveMenu card={card} lane={lane} board={board} />
      </div>
    </li>
  );
};

const Lane = <Card,>({
  lane,
  board,
  carried,
}: {
  lane: BoardLane<Card>;
  board: BoardProps<Card>;
  carried: { readonly card: Card; readonly from: string } | undefined;
}) => {
  const t = useText(boardTexts);
  const { setNodeRef, isOver } = useDroppable({ id: lane.key });
  const verdict =
    carried === undefined || carried.from === lane.key ? undefined : board.verdict(carried.card, lane.key);
  const state = [
    'gk-board-lane',
    verdict?.allowed === true ? 'gk-board-lane-open' : '',
    verdict?.allowed === false ? 'gk-board-lane-refused' : '',
    isOver && verdict !== undefined ? 'gk-board-lane-over' : '',
  ];
  return (
    <section ref={setNodeRef} className={state.filter(Boolean).join(' ')} aria-label={lane.title}>
      <h2 className="gk-board-title">
        {lane.title} <span>{lane.total}</span>
      </h2>
      {verdict?.allowed === false ? (
        <p className="gk-board-reason">
          <Icon name="lock" small /> {verdict.reason}
        </p>
      ) : null}
      {lane.cards.length === 0 ? (
        <p className="gk-board-empty">{t('board.empty')}</p>
      ) : (
        <ul className="gk-board-cards">
          {lane.cards.map((card) => (
            <BoardCard key={board.keyOf(card)} card={card} lane={lane.key} board={board} />
          ))}
        </ul>
      )}
      {lane.more}
    </section>
  );
};

/**
 * Lanes by state, cards with only what decides. A card is carried by mouse, by touch after a moment, by keys (pick up,
 * move, drop, cancel; announced), or sent by its menu; a lane that would refuse it says why before it is dropped.
 */
export const Board = <Card,>(props: BoardProps<Card>) => {
  const { label, lanes, keyOf, nameOf, verdict, onMove } = props;
  const t = useText(boardTexts);
  const names = useMemo(() => lanes.map(({ key }) => key), [lanes]);
  const found = useMemo(
    () => new Map(lanes.flatMap(({ key, cards }) => cards.map((card) => [keyOf(card), { card, from: key }] as const))),
    [lanes, keyOf],
  );
  const [carriedKey, setCarriedKey] = useState<string>();
  const carried = carriedKey === undefined ? undefined : found.get(carriedKey);
  const verdictOf = useCallback(
    (key: string, lane: string): Verdict => {
      const one = found.get(key);
      return one === undefined || one.from === lane ? { allowed: true } : verdict(one.card, lane);
    },
    [found, verdict],
  );
  const accessibility = useAnnouncements(
    useCallback(
      (key: string) => {
        const one = found.get(key);
        return one === undefined ? '' : nameOf(one.card);
      },
      [found, nameOf],
    ),
    useCallback((lane: string) => lanes.find(({ key }) => key === lane)?.title ?? '', [lanes]),
    verdictOf,
  );
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setCarriedKey(undefined);
    const one = found.get(String(active.id));
    if (one === undefined || over === null || over.id === one.from) return;
    const lane = String(over.id);
    if (verdict(one.card, lane).allowed) onMove(one.card, lane);
  };
  return (
    <DndContext
      {...useCarrying(names)}
      accessibility={accessibility}
      onDragStart={({ active }) => setCarriedKey(String(active.id))}
      onDragCancel={() => setCarriedKey(undefined)}
      onDragEnd={onDragEnd}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by the keyboard, too. */}
      <section className="gk-board" aria-label={label} tabIndex={0}>
        {lanes.map((lane) => (
          <Lane key={lane.key} lane={lane} board={props} carried={carried} />
        ))}
      </section>
      <DragOverlay dropAnimation={null}>
        {carried === undefined ? null : (
          <div className="gk-board-card gk-board-carried">
            <div className="gk-board-words">{props.card(carried.card)}</div>
          </div>
        )}
      </DragOverlay>
      <p className="gk-board-note gk-no-print gk-only-desk">{t('board.keys')}</p>
    </DndContext>
  );
};
