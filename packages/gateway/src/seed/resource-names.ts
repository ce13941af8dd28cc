import type { Random } from './random.js';

const uses = ['prod', 'test', 'dev', 'uat', 'backup', 'edge'];
const roles = ['web', 'api', 'db', 'cache', 'mq', 'job', 'log', 'ai', 'gw'];
/** What people call them, where the type's code is another word. */
const shortNames: Readonly<Record<string, string>> = { vm: 'ecs', volume: 'evs', ip: 'eip' };
const hostile = [
  '=HYPERLINK("http://evil.example","点击")',
  '+SUM(1,1)',
  '-1+1',
  '@cmd',
  'name with "quotes", commas',
  'two\nlines',
  '🚀-emoji-👩‍👩‍👧',
  '𠮷-surrogate',
  'مورد-سحابي',
  `long-${'x'.repeat(220)}`,
];

/** A resource's name as its owner gave it; one in a thousand is hostile. */
export function resourceName(random: Random, resourceType: string): string {
  if (random.chance(0.001)) return random.pick(hostile);
  const kind = resourceType.split('.')[3] ?? 'res';
  const head = shortNames[kind] ?? kind;
  return `${head}-${random.pick(uses)}-${random.pick(roles)}-${String(random.whole(1, 99)).padStart(2, '0')}`;
}
