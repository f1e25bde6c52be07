import { type Activators, KeyboardSensor, type SensorInstance, type SensorProps } from '@dnd-kit/core';
import { laneBeside } from './lanes.js';

/** `lanes`: the keys of the lanes, from left to right. `at`: holds the lane that a card is over while keys carry it. */
export interface LaneKeyboardOptions {
  readonly lanes: readonly string[];
  readonly at: { current: string | undefined };
}

const DROP = ['Space', 'Enter', 'Tab'];
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Left and right carry a card to the lane beside, Space, Enter and Tab drop it, Esc puts it back.
 *
 * The library's own sensor listens a moment after a card is picked up and moves it by what it has measured until then,
 * so that the keys of who types faster than that are lost or carry it too far. This one listens at once and says which
 * lane the card is over.
 */
export class LaneKeyboard implements SensorInstance {
  static activators = KeyboardSensor.activators as unknown as Activators<LaneKeyboardOptions>;

  readonly autoScrollEnabled = false;
  readonly #props: SensorProps<LaneKeyboardOptions>;
  readonly #ended = new AbortController();
  readonly #startedAt: number;

  constructor(props: SensorProps<LaneKeyboardOptions>) {
    this.#props = props;
    const lane = String(props.activeNode.data.current?.['lane']);
    props.options.at.current = lane;
    props.activeNode.node.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#startedAt = this.#leftOf(lane) ?? 0;
    this.#listen();
    props.onStart({ x: 0, y: 0 });
  }

  #listen(): void {
    const { signal } = this.#ended;
    // While it is caught on its way down, the key that picked the card up does not come by once more.
    document.addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
    document.addEventListener('visibilitychange', () => this.#cancel(), { signal });
    window.addEventListener('resize', () => this.#cancel(), { signal });
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#props.activeNode.node.current === null) {
      this.#cancel();
      return;
    }
    const step = STEPS[event.code];
    if (step !== undefined) {
      event.preventDefault();
      this.#carry(step);
    } else if (event.code === 'Escape') {
      event.preventDefault();
      this.#cancel();
    } else if (DROP.includes(event.code)) {
      event.preventDefault();
      event.stopPropagation();
      this.#end();
      this.#props.onEnd();
    }
  }

  #carry(step: 1 | -1): void {
    const { lanes, at } = this.#props.options;
    if (at.current === undefined) return;
    const lane = laneBeside(lanes, at.current, step);
    this.#nodeOf(lane)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const left = this.#leftOf(lane);
    if (left === undefined) return;
    at.current = lane;
    this.#props.onMove({ x: left - this.#startedAt, y: 0 });
  }

  #cancel(): void {
    this.#end();
    this.#props.onCancel();
  }

  #end(): void {
    this.#ended.abort();
    this.#props.options.at.current = undefined;
  }

  #nodeOf(lane: string): HTMLElement | null | undefined {
    return this.#props.context.current.droppableContainers.get(lane)?.node.current;
  }

  #leftOf(lane: string): number | undefined {
    return this.#nodeOf(lane)?.getBoundingClientRect().left;
  }
}
