export const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** After the next frame has been handed to the screen: a message posted in it is answered behind its painting. */
export async function painted(): Promise<void> {
  await nextFrame();
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });
}

export const later = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
