import './signature.css';
import { element } from './element.js';
import { begun, drawnTo, type Lines, type Point, SCALE, within } from './strokes.js';

/** What was written and drawn so far; the page keeps it where it is drawn anew in another language. */
export interface OwnersHand {
  name: string;
  lines: Lines;
}

export interface HandTexts {
  readonly signer: string;
  readonly signHere: string;
  readonly signKeys: string;
  readonly signClear: string;
  readonly signMissing: string;
}

const SVG = 'http://www.w3.org/2000/svg';
/** How far one press of an arrow moves the pen, in thousandths. */
const STEP = 25;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
};

const drawing = (lines: Lines): SVGElement[] =>
  lines.map((line) => {
    const made = document.createElementNS(SVG, 'polyline');
    // A point alone is drawn as one: a line to itself.
    const points = line.length === 1 ? [...line, ...line] : line;
    made.setAttribute('points', points.map((point) => point.join(',')).join(' '));
    return made;
  });

/** The field itself: signed with a finger or a pen; by keyboard the space bar lowers and lifts the pen, and the arrows move it. */
const padOf = (t: HandTexts, hand: OwnersHand): SVGElement => {
  const pad = document.createElementNS(SVG, 'svg');
  const attributes = {
    ...{ viewBox: `0 0 ${SCALE} ${SCALE}`, preserveAspectRatio: 'none', tabindex: '0', role: 'application' },
    ...{ 'aria-label': t.signHere, 'aria-describedby': 'sign-keys' },
  };
  for (const [name, value] of Object.entries(attributes)) pad.setAttribute(name, value);
  let isDown = false;
  let pen: Point = [SCALE / 4, SCALE / 2];
  const keep = (lines: Lines) => {
    hand.lines = lines;
    pad.replaceChildren(...drawing(lines));
  };
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width, height } = pad.getBoundingClientRect();
    return [within(((clientX - left) / width) * SCALE), within(((clientY - top) / height) * SCALE)];
  };
  pad.addEventListener('pointerdown', (event) => {
    pad.setPointerCapture(event.pointerId);
    isDown = true;
    keep(begun(hand.lines, pointOf(event)));
  });
  pad.addEventListener('pointermove', (event) => {
    if (isDown) keep(drawnTo(hand.lines, pointOf(event)));
  });
  for (const end of ['pointerup', 'pointercancel'])
    pad.addEventListener(end, () => {
      isDown = false;
    });
  pad.addEventListener('keydown', (event) => {
    const move = ARROWS[event.key];
    if (event.key !== ' ' && move === undefined) return;
    event.preventDefault();
    if (move === undefined) {
      isDown = !isDown;
      if (isDown) keep(begun(hand.lines, pen));
      return;
    }
    pen = [within(pen[0] + move[0]), within(pen[1] + move[1])];
    if (isDown) keep(drawnTo(hand.lines, pen));
  });
  pad.addEventListener('clear', () => {
    isDown = false;
    keep([]);
  });
  pad.replaceChildren(...drawing(hand.lines));
  return pad;
};

/** Name and signature of an owner. `missing` says what is not there yet and goes to it; undefined where both are. */
export const handField = (t: HandTexts, hand: OwnersHand) => {
  const name = element('input', {
    ...{ id: 'signer', maxlength: '80', autocomplete: 'name' },
    oninput: () => {
      hand.name = name.value;
    },
  });
  name.value = hand.name;
  const pad = padOf(t, hand);
  const clear = () => pad.dispatchEvent(new Event('clear'));
  const row = element(
    'div',
    { class: 'hand' },
    element('label', { for: 'signer' }, t.signer),
    name,
    element('span', {}, t.signHere),
    pad,
    element('p', { id: 'sign-keys', class: 'small muted' }, t.signKeys),
    element('button', { type: 'button', onclick: clear }, t.signClear),
  );
  const missing = (): string | undefined => {
    const first = hand.name.trim() === '' ? name : hand.lines.length === 0 ? pad : undefined;
    first?.focus();
    return first === undefined ? undefined : t.signMissing;
  };
  return { row, missing };
};
