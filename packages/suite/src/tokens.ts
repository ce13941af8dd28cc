import { chartTokens } from '@partner-widgets/elements/base/chart-tokens';
import { laterTokens } from '@partner-widgets/elements/base/later-tokens';
import { tokens } from '@partner-widgets/elements/base/tokens';

export interface PublicToken {
  /** What a host sets, e.g. `--partner-accent`. */
  readonly name: string;
  /** What holds where nobody set it, as CSS text. */
  readonly fallback: string;
}

/** The end of the `var(` that opens before `start`: the index of its closing parenthesis. */
function closing(text: string, start: number): number {
  for (let index = start, depth = 1; index < text.length; index++) {
    if (text[index] === '(') depth++;
    else if (text[index] === ')' && --depth === 0) return index;
  }
  return text.length;
}

function read(text: string): readonly PublicToken[] {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/var\(\s*(--partner-[a-z0-9-]+)\s*,/g)) {
    const [opening, name] = match as unknown as [string, string];
    if (found.has(name)) continue;
    const start = match.index + opening.length;
    found.set(name, text.slice(start, closing(text, start)).replaceAll(/\s+/g, ' ').trim());
  }
  return [...found].map(([name, fallback]) => ({ name, fallback }));
}

/** Every custom property that a host may set on a widget, a provider or `:root`, in the order of the style sheet. */
export const publicTokens: readonly PublicToken[] = read(
  [tokens, laterTokens, chartTokens].map(({ cssText }) => cssText).join(' '),
);
