/**
 * Who may import whom. The data flows one way, and so do the imports:
 *
 *   outline <- garden <- inline, memory <- pages, check <- feeds <- layouts, eleventy.config.ts, src/command, cli
 *
 * Never the other way, never sideways between pages and check. Feeds say what pages say, so they come after them.
 * Files, processes and the environment are touched at the two ends only. A rule that is new here needs a bad import in tests/imports.test.ts.
 */

/** The folders of src/, and what each of them may import besides itself. */
const before = {
  outline: [],
  garden: ['outline'],
  inline: ['outline', 'garden'],
  memory: ['outline', 'garden'],
  pages: ['outline', 'garden', 'inline', 'memory'],
  check: ['outline', 'garden', 'inline', 'memory'],
  feeds: ['outline', 'garden', 'inline', 'memory', 'pages'],
  command: ['outline', 'garden', 'inline', 'memory', 'pages', 'check', 'feeds'],
  browser: [],
}

const pure = ['outline', 'garden', 'inline', 'memory', 'pages', 'check', 'feeds']

/** Everything that is ours. */
const ours = ['^(src|layouts|tests)/', '^eleventy\\.config\\.ts$']

/** Where the world may be touched. */
const ends = '^(src/command/|src/cli\\.ts$|src/(garden|load)\\.mjs$|eleventy\\.config\\.ts$|tests/)'

/** What the shipped program is made of. */
const program = ['^(src|layouts)/', '^eleventy\\.config\\.ts$']

const error = 'error'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(before).map(([folder, others]) => ({
      name: `${folder}-one-way`,
      comment: `src/${folder} may import only from ${[folder, ...others].join(', ')}.`,
      severity: error,
      from: { path: `^src/${folder}/` },
      to: {
        path: ours,
        // What of it may import that one, another rule says.
        pathNot: [
          `^src/(${[folder, ...others].join('|')})/`,
          ...(folder === 'command' ? ['^eleventy\\.config\\.ts$'] : []),
        ],
      },
    })),
    {
      name: 'layouts-one-way',
      comment: 'layouts/ shows what the steps before it made; it knows no command and no configuration.',
      severity: error,
      from: { path: '^layouts/' },
      to: { path: ours, pathNot: `^(layouts/|src/(${pure.join('|')})/)` },
    },
    {
      name: 'config-is-for-eleventy',
      comment: 'eleventy.config.ts and the layouts behind it are for Eleventy, which src/command/site.ts calls.',
      severity: error,
      from: { path: program, pathNot: '^src/command/site\\.ts$' },
      to: { path: '^eleventy\\.config\\.ts$' },
    },
    {
      name: 'browser-apart',
      comment: 'src/browser runs in the browser: it is bundled, never imported.',
      severity: error,
      from: { path: program, pathNot: '^src/browser/' },
      to: { path: '^src/browser/' },
    },
    {
      name: 'browser-has-no-node',
      comment: 'There is no Node in the browser.',
      severity: error,
      from: { path: '^src/browser/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'world-at-the-ends',
      comment: 'Files, processes, network and environment: only in src/command and at the two ends.',
      severity: error,
      from: { path: program, pathNot: ends },
      to: {
        path: '^(node:)?(fs|child_process|process|os|net|http|https|http2|tls|dns|dgram|worker_threads|cluster)(/|$)',
        dependencyTypes: ['core'],
      },
    },
    {
      name: 'tools-at-the-ends',
      comment: 'Site builder, search index and bundler read and write files: only in src/command and at the two ends.',
      severity: error,
      from: { path: program, pathNot: ends },
      to: { path: 'node_modules/(@11ty/[^/]+|pagefind|esbuild|tsx)/' },
    },
    {
      name: 'markdown-in-inline',
      comment: 'Markdown is read in src/inline only; what comes later gets HTML or plain text.',
      severity: error,
      from: { path: program, pathNot: '^src/inline/' },
      to: { path: 'node_modules/(@types/)?markdown-it[^/]*/' },
    },
    {
      name: 'components-in-layouts',
      comment: 'Pages are written in layouts/ only; what comes before it knows no component.',
      severity: error,
      from: { path: '^src/' },
      to: { path: '^layouts/' },
    },
    {
      name: 'jsx-apart',
      comment: 'layouts/jsx makes bytes of tags; it knows nothing else of ours.',
      severity: error,
      from: { path: '^layouts/jsx/' },
      to: { path: ours, pathNot: '^(layouts/jsx/|src/inline/utf8\\.ts$)' },
    },
    {
      name: 'one-door',
      comment: 'Text becomes HTML without being escaped in layouts/html.tsx only.',
      severity: error,
      from: { path: program, pathNot: '^layouts/(jsx/|html\\.tsx$)' },
      to: { path: '^layouts/jsx/markup\\.ts$' },
    },
    {
      name: 'no-tests-in-the-program',
      comment: 'What is shipped never imports a test or its helpers.',
      severity: error,
      from: { path: program },
      to: { path: '^tests/' },
    },
    {
      name: 'no-dev-dependency-in-the-program',
      comment: 'What is shipped runs with `npm ci --omit=dev`. Types alone are gone by then.',
      severity: error,
      from: { path: program },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'declared',
      comment: 'Every package that is imported stands in package.json.',
      severity: error,
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolved',
      comment: 'The imported module is not there.',
      severity: error,
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycle',
      comment: 'Modules that need each other at run time are one module.',
      severity: error,
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-cycle-of-types',
      comment:
        'Shapes that need each other belong together. Only the block and what stands in its text refer to each other.',
      severity: error,
      from: {},
      to: { circular: true, viaOnly: { pathNot: '^src/outline/(note|scan)\\.ts$' } },
    },
  ],
  options: {
    doNotFollow: { path: ['(^|/)node_modules/'] },
    exclude: { path: ['^tests/.*/(input|output|fixtures)/', '^(public|content|docs|\\.cache)/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types count as well: a shape must not come from a later step either.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
