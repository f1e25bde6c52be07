import type { Words } from '../../language/texts.js';
import type { zhCN } from './zh-CN.js';

/** Texts of the board, English. */
export const en: Words<typeof zhCN> = {
  'board.keys':
    'Drag a card, or press Space on its move key to pick it up, left and right to change lanes, Space to drop, Esc to cancel.',
  'board.handle': 'Move {card}',
  'board.menu': 'Move {card} to',
  'board.instructions':
    'Press Space to pick the card up, the left and right arrows to change lanes, Space again to drop it, Esc to cancel.',
  'board.picked': 'Picked up {card} in “{lane}”.',
  'board.over': '{card} is over “{lane}”.',
  'board.over.refused': '{card} cannot go to “{lane}”: {reason}',
  'board.dropped': '{card} was dropped into “{lane}”.',
  'board.dropped.refused': '{card} was not moved: {reason}',
  'board.cancelled': 'Cancelled, {card} stays where it was.',
  'board.empty': 'None',
  'board.more': '{count} more in the list',
  'board.more_one': 'One more in the list',
};
