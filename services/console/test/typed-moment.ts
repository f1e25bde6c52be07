const WEEK_MS = 7 * 86_400_000;
const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: '2-digit',
  day: '2-digit',
  weekday: 'short',
});

/** Six in the evening a week from now, as fields of a moment take it: `12-30 周三 18:00`. */
export const inAWeek = (): string => {
  const said = Object.fromEntries(parts.formatToParts(Date.now() + WEEK_MS).map(({ type, value }) => [type, value]));
  return `${said['month']}-${said['day']} ${said['weekday']} 18:00`;
};
