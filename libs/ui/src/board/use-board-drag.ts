import {
  type Active,
  type Announcements,
  type ClientRect,
  type CollisionDetection,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useCallback, useMemo, useRef } from 'react';
import { useText } from '../language/language-context.js';
import { LaneKeyboard } from './lane-keyboard.js';
import type { Verdict } from './lanes.js';
import { boardTexts } from './text/texts.js';

const TOUCH_HOLD_MS = 200;
const STILL_PX = 6;

const middle = ({ left, width }: ClientRect): number => left + width / 2;

/** The lane that the card is over: lanes stand beside each other, so only the way across decides. */
const laneUnder: CollisionDetection = ({ collisionRect, droppableRects, pointerCoordinates, droppableContainers }) => {
  const at = pointerCoordinates?.x ?? middle(collisionRect);
  return droppableContainers.flatMap((container) => {
    const rect = droppableRects.get(container.id);
    return rect !== undefined && at >= rect.left && at <= rect.right ? [{ id: container.id }] : [];
  });
};

/** What carries a card (mouse, touch after a moment of holding, the keyboard), and which lane it is over. */
export const useCarrying = (lanes: readonly string[]) => {
  const at = useRef<string>(undefined);
  const options = useMemo(() => ({ lanes, at }), [lanes]);
  const collisionDetection: CollisionDetection = useCallback(
    (args) => (at.current === undefined ? laneUnder(args) : [{ id: at.current }]),
    [],
  );
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: STILL_PX } }),
    useSensor(TouchSensor, { activationConstraint: { delay: TOUCH_HOLD_MS, tolerance: STILL_PX } }),
    useSensor(LaneKeyboard, options),
  );
  return { sensors, collisionDetection };
};

/** What a screen reader hears while a card is carried. */
export const useAnnouncements = (
  cardName: (key: string) => string,
  laneName: (lane: string) => string,
  verdict: (key: string, lane: string) => Verdict,
) => {
  const t = useText(boardTexts);
  return useMemo(() => {
    const picked = ({ id, data }: Active): string =>
      t('board.picked', { card: cardName(String(id)), lane: laneName(String(data.current?.['lane'])) });
    const announcements: Announcements = {
      onDragStart: ({ active }) => picked(active),
      onDragOver: ({ active, over }) => {
        if (over === null) return undefined;
        if (over.id === active.data.current?.['lane']) return picked(active);
        const [card, lane] = [cardName(String(active.id)), laneName(String(over.id))];
        const said = verdict(String(active.id), String(over.id));
        return said.allowed
          ? t('board.over', { card, lane })
          : t('board.over.refused', { card, lane, reason: said.reason });
      },
      onDragEnd: ({ active, over }) => {
        const card = cardName(String(active.id));
        if (over === null || over.id === active.data.current?.['lane']) return t('board.cancelled', { card });
        const said = verdict(String(active.id), String(over.id));
        return said.allowed
          ? t('board.dropped', { card, lane: laneName(String(over.id)) })
          : t('board.dropped.refused', { card, reason: said.reason });
      },
      onDragCancel: ({ active }) => t('board.cancelled', { card: cardName(String(active.id)) }),
    };
    return { announcements, screenReaderInstructions: { draggable: t('board.instructions') } };
  }, [t, cardName, laneName, verdict]);
};
