/** Jest's globals as tests import them; whatever hangs is a failure of its own after a while, and the run goes on. */
const { describe, expect } = globalThis;
export { describe, expect };

const LONGEST = 60_000;

/** The same work, given up after so many milliseconds. */
function bounded(work, longest = LONGEST) {
  return async (...values) => {
    let timer;
    const late = new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`Gave up after ${longest} ms`)), longest);
    });
    try {
      await Promise.race([work(...values), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

const hook = (name) => (work, longest) => globalThis[name](bounded(work, longest));
export const [beforeAll, beforeEach, afterAll, afterEach] = ['beforeAll', 'beforeEach', 'afterAll', 'afterEach'].map(hook);

export const test = (name, work, longest) => globalThis.test(name, bounded(work, longest));
test.each =
  (...table) =>
  (name, work, longest) =>
    globalThis.test.each(...table)(name, bounded(work, longest));
