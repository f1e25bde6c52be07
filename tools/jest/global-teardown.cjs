/** Ends what global-setup.cjs started. */
module.exports = async () => {
  await globalThis.goldkeyTestPlatform?.stop();
};
