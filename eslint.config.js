import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as webComponents } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';
import { importsPointDown } from './scripts/lint/imports-point-down.mjs';

const tests = ['**/*.test.ts', '**/testing/**/*.ts', 'test/**/*.ts'];

const noDecoratedDefine = {
  selector: 'Decorator[expression.callee.name="customElement"]',
  message: 'Importing a class file must not define anything: use defineElement in a define entry.',
};
const neverInProduct = [
  noDecoratedDefine,
  {
    selector: 'CallExpression[callee.object.name="customElements"][callee.property.name="define"]',
    message: 'Only elements/src/base/define-element.ts defines elements.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    message: 'No HTML from strings: render a template.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'No HTML from strings: render a template.',
  },
  {
    selector:
      'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic|unsafeCSS)$/]',
    message: 'No HTML or CSS from strings: render a template.',
  },
  {
    selector: 'ImportDeclaration[source.value=/style-map/]',
    message:
      'styleMap writes a style attribute at its first render, which the Content Security Policy blocks: use element.style.setProperty in a ref.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message:
      'The Content Security Policy blocks style attributes: use a class, or element.style.setProperty.',
  },
  {
    selector: 'CallExpression[callee.name="parseFloat"]',
    message: 'Money is never a float: use domain/money. For other numbers use Number().',
  },
  {
    selector: 'CallExpression[callee.property.name="toFixed"]',
    message: 'Money is never a float: use domain/money. For other numbers use Intl.NumberFormat.',
  },
];

const browserTests = [
  'packages/{domain,core,elements,widgets,suite,scenarios}/src/**/*.test.ts',
  'packages/{domain,core,elements,widgets,suite,scenarios}/src/**/testing/**/*.ts',
  'demo/src/**/*.test.ts',
];
const awaitedInTests = {
  selector:
    'ExpressionStatement > CallExpression:matches([callee.name=/^(fixture|aTimeout|nextFrame|elementUpdated|oneEvent|waitUntil|sendKeys|sendMouse|resetMouse|setViewport|emulateMedia|executeServerCommand)$/], [callee.property.name="accessible"])',
  message: 'It answers later: await it.',
};

const noTestAloneOrOff = {
  selector:
    'MemberExpression[object.name=/^(it|test|describe|context|suite)$/][property.name=/^(only|skip|todo)$/]',
  message: 'No test runs alone or stays off.',
};

export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'data/**',
      '**/.data/**',
      '.cache/**',
      'coverage/**',
      'docs/gallery/**',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { house: { rules: { 'imports-point-down': importsPointDown } } },
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json', './tsconfig.worker.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'house/imports-point-down': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: [
                'test',
                'it',
                'describe',
                'suite',
                'before',
                'after',
                'beforeEach',
                'afterEach',
              ],
            },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false, properties: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          caughtErrors: 'none',
          ignoreRestSiblings: true,
        },
      ],
      // A controller is kept for what it does, and never read.
      'no-unused-private-class-members': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['packages/{elements,widgets,suite,scenarios}/src/**/*.ts', 'demo/src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], webComponents['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  {
    files: ['packages/*/src/**/*.ts', 'demo/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...neverInProduct] },
  },
  {
    // The demo is a page, not a library: its own elements are defined where they stand.
    files: ['packages/elements/src/base/define-element.ts', 'demo/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...neverInProduct.filter((rule) => !/customElements/.test(rule.selector)),
      ],
    },
  },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', noTestAloneOrOff, awaitedInTests],
      // Chai's assertions are property reads.
      '@typescript-eslint/no-unused-expressions': 'off',
      // A test element is defined where it is used.
      'wc/guard-define-call': 'off',
    },
  },
  {
    // Chai's assertions are promise-like by type, so this rule would report every one of them.
    files: browserTests,
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'AbortSignal',
          'window',
          'location',
          'reportError',
          'after',
          'performance',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  prettier,
);
