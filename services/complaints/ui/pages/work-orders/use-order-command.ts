import { useCommand, useData } from '@goldkey/ui';
import { useEffect, useRef } from 'react';
import { RENEWED } from '../../api.js';
import { laneOf, momentAfter } from './underway.js';
import type { OrderLine } from './work-order.js';

/**
 * A command on an order; pages that show it read it anew. Where nobody answers it waits in the order's lane, and its dialog
 * is closed: the page shows what will be.
 */
export const useOrderCommand = (order: Pick<OrderLine, 'id' | 'number'>, title: string, onClose?: () => void) => {
  const closed = useRef(false);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  const closeOnce = () => {
    if (closed.current || close.current === undefined) return;
    closed.current = true;
    close.current();
  };
  const command = useCommand({
    title: `${title} ${order.number}`,
    renews: RENEWED,
    lane: laneOf(order.id),
    onDone: closeOnce,
  });
  const isWaiting = command.state === 'waiting';
  useEffect(() => {
    if (isWaiting) closeOnce();
  });
  return command;
};

/** When an act on the order is done, told with it: it may reach the service later. */
export const useNowOf = (order: Parameters<typeof momentAfter>[0]): (() => string) => {
  const { client } = useData();
  return () => momentAfter(order, client.now());
};
