// Runs before anything is painted: the remembered theme, else what the device prefers, so that no page flashes.
(() => {
  let kept = null;
  try {
    kept = localStorage.getItem('goldkey.theme');
  } catch {
    // Without storage the device decides.
  }
  const dark = kept ? kept === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.documentElement.style.background = dark ? '#12161B' : '#F5F5F1';
})();
