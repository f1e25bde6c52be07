/**
 * What a check found: `state` ok, look (soon) or bad (now), a sentence that says how it is, and one that says what to do.
 * `facts` are the figures behind it, for --json.
 */
export const finding = (check, state, said, todo, facts) => ({
  check,
  state,
  said,
  ...(todo === undefined ? {} : { todo }),
  ...(facts === undefined ? {} : { facts }),
});

export const ok = (check, said, facts) => finding(check, 'ok', said, undefined, facts);

/** `1 event`, `3 events`. */
export const counted = (count, word) => `${count} ${word}${Number(count) === 1 ? '' : 's'}`;

/** Seconds as a person says them. */
export const lasting = (seconds) => {
  if (seconds < 120) return counted(Math.round(seconds), 'second');
  if (seconds < 7_200) return counted(Math.round(seconds / 60), 'minute');
  if (seconds < 172_800) return counted(Math.round(seconds / 3_600), 'hour');
  return counted(Math.round(seconds / 86_400), 'day');
};
