/** A page that is not seen has no frames (ms). */
const longestFrame = 120;

/** Behind the frame that shows what was drawn. */
export const nextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longestFrame);
  });
