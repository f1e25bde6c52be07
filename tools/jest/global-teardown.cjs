module.exports = async () => {
  for (const platform of globalThis.goldkeyTestPlatforms ?? []) await platform.stop();
};
