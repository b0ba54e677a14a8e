/** How long the host may be held at a stretch, in milliseconds: a third of the 50 ms after which typing feels sticky. */
const sliceMs = 16;

/**
 * Runs work in slices and lets the host breathe between them.
 * @param work yields its progress from 0 to 1 and returns the result.
 * @param wanted asked between slices; when it says no, the work is ended and null is returned.
 * @param onProgress told between slices only, so short work reports nothing.
 * @param clock says how many milliseconds have passed, since whenever.
 */
export async function inSlices<T>(
  work: Generator<number, T>,
  wanted: () => boolean,
  onProgress: (progress: number) => void,
  clock: () => number = () => performance.now(),
): Promise<T | null> {
  let began = clock();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (clock() - began < sliceMs) continue;
    onProgress(step.value);
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    if (!wanted()) {
      work.return(undefined as never);
      return null;
    }
    began = clock();
  }
}
