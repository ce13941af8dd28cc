/** Elements that the first face does not need. A tag may be rendered before it is defined: it upgrades in its place. */
const parts = {
  freshness: () => import('../freshness/define.js'),
  menu: () => import('../menu/define.js'),
  notice: () => import('../notice/define.js'),
  states: () => import('../states/define.js'),
};

const asked = new Set<string>();

/** Loads the part once; where the network fails, the next render asks again. */
export function need(part: keyof typeof parts): void {
  if (asked.has(part)) return;
  asked.add(part);
  parts[part]().catch(() => asked.delete(part));
}
