import { filesLike, read } from './repository.js';

test('what is pasted into a text of several lines is never cut: such a field is a WordsArea, which counts and refuses', () => {
  const cutting = filesLike(/^(services\/[^/]+\/ui|libs\/ui\/src)\/.*\.tsx$/).filter((file) =>
    /TextArea\b(?:(?!\/>)[\s\S])*?maxLength=/.test(read(file)),
  );
  expect(cutting).toEqual([]);
});
