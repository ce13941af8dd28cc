// custom-elements.json, and what editors make of it: completion of tags, attributes and custom properties.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { root } from './installed.mjs';

const require = createRequire(import.meta.url);

function analyze(outDir) {
  const analyzer = join(
    require.resolve('@custom-elements-manifest/analyzer/package.json'),
    '../cem.js',
  );
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      analyzer,
      'analyze',
      ...['--config', 'scripts/custom-elements.config.mjs'],
      ...['--outdir', relative(root, outDir)],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`custom-elements.json could not be made:\n${stderr}`);
  return JSON.parse(readFileSync(join(outDir, 'custom-elements.json'), 'utf8'));
}

/** `defineElement('tag', Class)` in a define entry is what gives a class its tag; the analyzer does not know it. */
function definitions() {
  const found = new Map();
  for (const folder of ['packages/elements/src', 'packages/widgets/src']) {
    for (const file of readdirSync(join(root, folder), { recursive: true })) {
      if (!/(^|[\\/])define[^\\/]*\.ts$/.test(file)) continue;
      const source = readFileSync(join(root, folder, file), 'utf8');
      for (const [, tag, name] of source.matchAll(/defineElement\(\s*'([^']+)',\s*(\w+)/g)) {
        found.set(name, tag);
      }
    }
  }
  return found;
}

const classesOf = (manifest) =>
  manifest.modules.flatMap(({ path, declarations = [] }) =>
    declarations
      .filter(({ kind }) => kind === 'class')
      .map((declaration) => ({ path, declaration })),
  );

function addTags(manifest) {
  const tags = definitions();
  for (const { declaration } of classesOf(manifest)) {
    const tag = tags.get(declaration.name);
    if (tag) Object.assign(declaration, { tagName: tag, customElement: true });
  }
}

/** The tags that a host writes: those that the suite loads. */
function publicTags() {
  const loaders = readFileSync(join(root, 'packages/suite/src/widget-loaders.ts'), 'utf8');
  return new Set([...loaders.matchAll(/^ {2}'([a-z-]+)':/gm)].map(([, tag]) => tag));
}

const INHERITED =
  /^(connectedCallback|disconnectedCallback|willUpdate|update|updated|firstUpdated|render|createRenderRoot)$/;

/** What a base class leaves open without a word is its business with its subclasses, and no host's. */
function dropInnerMembers(manifest) {
  for (const { declaration } of classesOf(manifest)) {
    declaration.members = declaration.members?.filter(
      ({ inheritedFrom, description }) => !inheritedFrom || description,
    );
  }
}

/** What a host would look for and not find: sentences, one for each gap. */
function gaps(manifest) {
  const tags = publicTags();
  return classesOf(manifest)
    .filter(({ declaration }) => tags.has(declaration.tagName))
    .flatMap(({ declaration }) => {
      const { tagName, summary, attributes = [], events = [], members = [] } = declaration;
      const open = members.filter(
        ({ name, privacy, static: isStatic, inheritedFrom }) =>
          !isStatic &&
          !inheritedFrom &&
          (privacy ?? 'public') === 'public' &&
          !/^[#_]/.test(name) &&
          !INHERITED.test(name),
      );
      return [
        ...(summary ? [] : [`<${tagName}> has no @summary`]),
        ...[...attributes, ...open]
          .filter(({ description }) => !description)
          .map(({ name, fieldName }) => `<${tagName}> does not describe ${name ?? fieldName}`),
        ...events
          .filter(({ name, description }) => name && !description)
          .map(({ name }) => `<${tagName}> does not describe the event ${name} (@fires)`),
      ];
    });
}

const text = (...parts) => parts.filter(Boolean).join('\n\n');

function editorData(manifest) {
  const tags = manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .filter(({ tagName }) => tagName)
    .map((element) => ({
      name: element.tagName,
      description: text(element.summary, element.description),
      attributes: (element.attributes ?? []).map(({ name, description, type }) => ({
        name,
        ...(description ? { description } : {}),
        ...(type?.text?.includes("'")
          ? { values: [...type.text.matchAll(/'([^']*)'/g)].map(([, value]) => ({ name: value })) }
          : {}),
      })),
    }));
  return { version: 1.1, tags };
}

export async function describeElements(outDir) {
  const manifest = analyze(outDir);
  addTags(manifest);
  dropInnerMembers(manifest);
  const missing = gaps(manifest);
  if (missing.length > 0) {
    throw new Error(`The API of public elements is not wholly described:\n${missing.join('\n')}`);
  }
  writeFileSync(join(outDir, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(
    join(outDir, 'vscode.html-custom-data.json'),
    `${JSON.stringify(editorData(manifest), null, 2)}\n`,
  );
}
