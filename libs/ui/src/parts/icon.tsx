/** Line drawings on a 24 × 24 field, one stroke. A path each; circles are written as arcs. */
const drawings = {
  key: 'M8 3.8a4.2 4.2 0 110 8.4 4.2 4.2 0 010-8.4zM11 11l9 9M16.5 16.5l2.5-2.5',
  today: 'M4 6.5h16v13H4zM4 10.5h16M8 4v4M16 4v4M9 15l2 2 4-4',
  overview: 'M4 5h16v14H4zM4 9.7h16M4 14.3h16M9.5 5v14',
  check: 'M6 5h12v15H6zM9 3.5h6V7H9zM9 12l2 2 4-4',
  complaint: 'M4 5h16v11H11l-4.5 3.5V16H4zM8 9h8M8 12.2h5',
  gauge: 'M4 18a8.5 8.5 0 1116 0M12 14l4-5M12 13.3a1.2 1.2 0 110 2.4 1.2 1.2 0 010-2.4',
  people:
    'M9 4.800a3.2 3.2 0 110 6.4 3.2 3.2 0 010-6.400zM3.5 19.500c0-3.5 2.4-5.5 5.5-5.500s5.5 2 5.5 5.500M16 5.200a3 3 0 010 5.600M17.5 14.300c1.9.7 3 2.5 3 5.2',
  building: 'M5 20V4h9v16M14 9h5v11M3 20h18M8 8h3M8 12h3M8 16h3',
  scale: 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z',
  book: 'M5 5.500C7 4.5 10 4.5 12 6c2-1.5 5-1.5 7-.5V19c-2-1-5-1-7 .5-2-1.5-5-1.5-7-.5zM12 6v13.5',
  down: 'M7 10l5 5 5-5',
  up: 'M7 14l5-5 5 5',
  left: 'M14 7l-5 5 5 5',
  right: 'M10 7l5 5-5 5',
  search: 'M11 5a6 6 0 110 12 6 6 0 010-12zM15.5 15.500L20 20',
  bell: 'M6 17V11a6 6 0 0112 0v6l1.5 1.500h-15zM10 21h4',
  globe: 'M12 4a8 8 0 110 16 8 8 0 010-16zM4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16',
  moon: 'M19 14.500A7.5 7.5 0 019.5 5 7.5 7.5 0 1019 14.500z',
  sun: 'M12 8.200a3.8 3.8 0 110 7.6 3.8 3.8 0 010-7.600zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.600l1.4 1.400M17 17l1.4 1.400M5.6 18.400L7 17M17 7l1.4-1.4',
  device: 'M4 5h16v11H4zM9 20h6M12 16v4',
  close: 'M6 6l12 12M18 6L6 18',
  more: 'M5.2 12h.6M11.7 12h.6M18.2 12h.6',
  lock: 'M5 11h14v9H5zM8 11V8a4 4 0 018 0v3',
  clock: 'M12 4a8 8 0 110 16 8 8 0 010-16zM12 7.500V12l3 2',
  tick: 'M5 12.500l4.5 4.500L19 7',
  warning: 'M12 4.500l8.5 15h-17zM12 10v4.500M12 17v.2',
  phone: 'M6 4h3.500l1.5 4.5-2 1.500a10 10 0 005 5l1.5-2L20 14.500V18a2 2 0 01-2 2C10.5 20 4 13.5 4 6a2 2 0 012-2z',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  export: 'M12 4v11M8 8l4-4 4 4M5 14v6h14v-6',
  plus: 'M12 5v14M5 12h14',
  link: 'M10 14a4 4 0 005.7 0l3-3a4 4 0 00-5.7-5.700l-1 1M14 10a4 4 0 00-5.7 0l-3 3a4 4 0 005.7 5.700l1-1',
  filter: 'M4 6h16M7 12h10M10 18h4',
  offline: 'M4 4l16 16M8.5 15.500a5 5 0 017 0M5.5 12.500a9 9 0 014-2.300M13.5 9.900a9 9 0 015 2.600M12 19v.1',
  person: 'M12 4.800a3.6 3.6 0 110 7.2 3.6 3.6 0 010-7.200zM5 20c0-3.9 3-6 7-6s7 2.1 7 6',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  board: 'M4 5h4.500v14H4zM9.800 5h4.500v9H9.800zM15.500 5H20v6h-4.500z',
  roster: 'M4 6.5h16v13H4zM4 10.5h16M8 4v4M16 4v4M8 13.700h.1M12 13.700h.1M16 13.700h.1M8 16.500h.1M12 16.500h.1',
  move: 'M9 6h.1M15 6h.1M9 12h.1M15 12h.1M9 18h.1M15 18h.1',
  camera: 'M4 8h4l1.5-2.500h5L16 8h4v11H4zM12 10a3.2 3.2 0 110 6.4 3.2 3.2 0 010-6.4z',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M7 12h10',
} as const;

export type IconName = keyof typeof drawings;

/** A picture beside a word, or in a button that has a name of its own. `small`: 16 px instead of 20. */
export const Icon = ({ name, small = false }: { name: IconName; small?: boolean }) => (
  <svg className={small ? 'gk-icon gk-icon-small' : 'gk-icon'} viewBox="0 0 24 24" aria-hidden="true">
    <path d={drawings[name]} strokeWidth={name === 'more' || name === 'move' ? 2.6 : undefined} />
  </svg>
);
