/** A drawing of a home as owners hand one in: walls on white, as a PNG. */
import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [480, 360];
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const WHITE = 0xff;
const WALL = 0x30;
/** Left, top, width and height of each wall. */
const WALLS = [
  [30, 30, 420, 8],
  [30, 322, 420, 8],
  [30, 30, 8, 300],
  [442, 30, 8, 300],
  [230, 30, 6, 120],
  [230, 200, 6, 130],
  [30, 190, 130, 6],
  [300, 170, 150, 6],
];

const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** The plan, with the part that is built over shaded: left, top, width and height. */
export const floorPlan = ([left, top, width, height]) => {
  const rows = Buffer.alloc(HEIGHT * (WIDTH + 1), WHITE);
  const fill = ([x, y, w, h], grey) => {
    for (let row = y; row < y + h; row += 1) rows.fill(grey, row * (WIDTH + 1) + 1 + x, row * (WIDTH + 1) + 1 + x + w);
  };
  // Each row begins with its filter: none.
  for (let row = 0; row < HEIGHT; row += 1) rows[row * (WIDTH + 1)] = 0;
  fill([left, top, width, height], 0xd0);
  for (const wall of WALLS) fill(wall, WALL);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits of grey.
  header[8] = 8;
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
};
