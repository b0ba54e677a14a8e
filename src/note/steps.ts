/** Work that can be interrupted: yields how much is done, from 0 to 1, whenever a little more is, and returns the result. */
export type Steps<T> = Generator<number, T>;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
