// Lit also serves browsers that the suite can't run in: whoever knows `light-dark()` has constructed style sheets. What is
// for the others alone, and two texts for developers (who meet them from the source), would be in every first load.

/** Of Lit's published files, which are minified already: exact, so that a new version is noticed. */
const SUPERFLUOUS = {
  'css-tag.js': [
    [/(?<=const t=globalThis,e=)t\.ShadowRoot&&.*?(?=,s=Symbol\(\))/, 'true'],
    [/"CSSResult is not constructable\. .*?"/, '"css"'],
    [/"Value passed to 'css' function must be .*?"\+t\+".*?"/, '"css: "+t'],
  ],
  'reactive-element.js': [
    [/,p=a\.reactiveElementPolyfillSupport/, ''],
    [/,p\?\.\(\{ReactiveElement:y\}\)/, ''],
    [/Symbol\.metadata\?\?=.*?new WeakMap;/, ''],
    [/static addInitializer\(t\)\{.*?\}/, ''],
    [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
    [/const t=this\[Symbol\.metadata\];.*?(?=this\._\$Eh=new Map)/, ''],
  ],
  'lit-element.js': [
    [/,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\)/, ''],
    [/const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\);/, ''],
  ],
  'lit-html.js': [[/,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),/, ';']],
};

export const leanLit = {
  name: 'lean-lit',
  enforce: 'pre',
  transform: {
    filter: {
      id: /\/(@lit\/reactive-element\/(css-tag|reactive-element)|lit-element\/lit-element|lit-html\/lit-html)\.js$/,
    },
    handler(code, id) {
      const file = id.slice(id.lastIndexOf('/') + 1);
      const lean = SUPERFLUOUS[file].reduce((text, [superfluous, instead]) => {
        if (!superfluous.test(text)) throw new Error(`${file} no longer has ${superfluous}`);
        return text.replace(superfluous, instead);
      }, code);
      return { code: lean, map: null };
    },
  },
};
