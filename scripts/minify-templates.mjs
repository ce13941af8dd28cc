// Takes the line breaks and indentation out of css`` and html`` templates: a minifier of JavaScript must leave them.
import { parseAst } from 'vite';

const TAGGED = /\b(css|html|svg)`/;

/** Quoted text stays; comments go; space stays where it means something (`a b`, `1px + 2px`). */
function shortenCss(text) {
  return text
    .replaceAll(/("[^"]*"|'[^']*')|\/\*[\s\S]*?\*\//g, (_whole, quoted) => quoted ?? '')
    .replaceAll(/("[^"]*"|'[^']*')|\s+/g, (_whole, quoted) => quoted ?? ' ')
    .replaceAll(
      /("[^"]*"|'[^']*')|(?:(?:; ?| )(?=\})|(?: ?)([{};,]|!important) ?|([:(]) | (\)))/g,
      (_whole, quoted, mark, before, after) => quoted ?? mark ?? before ?? after ?? '',
    );
}

/** Runs with a line break become one space: it may separate inline boxes, so it can't go. */
const shortenHtml = (text) => text.replaceAll(/\s*\n\s*/g, ' ');

function* taggedTemplates(node) {
  if (Array.isArray(node)) {
    for (const child of node) yield* taggedTemplates(child);
  } else if (node && typeof node === 'object') {
    if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier') yield node;
    for (const child of Object.values(node))
      if (child && typeof child === 'object') yield* taggedTemplates(child);
  }
}

export function minifyTemplates() {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: TAGGED },
      handler(code) {
        const edits = [];
        for (const { tag, quasi } of taggedTemplates(parseAst(code, { lang: 'ts' }))) {
          if (tag.name === 'css') for (const part of quasi.quasis) edits.push([part, shortenCss]);
          else if (
            /^(html|svg)$/.test(tag.name) &&
            !quasi.quasis.some(({ value }) => /<(pre|textarea)\b/.test(value.raw))
          ) {
            for (const part of quasi.quasis) edits.push([part, shortenHtml]);
          }
        }
        let out = code;
        for (const [{ value, start, end }, shorten] of edits.sort(
          (a, b) => b[0].start - a[0].start,
        )) {
          const at = code.indexOf(value.raw, start);
          if (value.raw === '' || at < 0 || at > end) continue;
          out = out.slice(0, at) + shorten(value.raw) + out.slice(at + value.raw.length);
        }
        return { code: out, map: null };
      },
    },
  };
}
