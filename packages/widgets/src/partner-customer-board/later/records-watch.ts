/** Loads the table when the records come near the screen. Returns what stops watching. */
export function watchRecords(panel: Element): () => void {
  const watch = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      void import('../records/define.js');
    },
    { rootMargin: '1500px' },
  );
  watch.observe(panel);
  return () => watch.disconnect();
}
