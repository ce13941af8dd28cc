export const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Called in a frame: after it has been handed to the screen. A message posted in it is answered behind its painting. */
export const shown = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });

/** After the next frame has been handed to the screen. */
export async function painted(): Promise<void> {
  await nextFrame();
  await shown();
}

export const later = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
