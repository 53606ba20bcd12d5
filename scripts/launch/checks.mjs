const colours = process.stdout.isTTY ? 'force' : 'off'

/** What holds of the sources as they lie there: nothing is started, nothing is built. */
export const checks = [
  {
    name: 'format',
    title: 'the sources are formatted (mend: node_modules/.bin/biome check --write)',
    command: [
      'node_modules/@biomejs/biome/bin/biome',
      'ci',
      `--colors=${colours}`,
      '--linter-enabled=false',
      '--assist-enabled=false',
    ],
  },
  {
    name: 'lint',
    title: 'the sources keep the rules of style',
    command: [
      'node_modules/@biomejs/biome/bin/biome',
      'ci',
      `--colors=${colours}`,
      '--formatter-enabled=false',
    ],
  },
  {
    name: 'types',
    title: 'the types hold',
    command: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
  },
  {
    name: 'generated',
    title: 'generated files are fresh (mend: npm run gen)',
    command: ['scripts/gen.ts', '--check'],
  },
  {
    name: 'deadcode',
    title: 'nothing is exported, installed or kept for nothing',
    command: ['node_modules/knip/bin/knip.js'],
  },
  {
    name: 'lockfile',
    title: 'the lockfile serves every platform (mend: node scripts/lockfile.mjs)',
    command: ['scripts/lockfile.mjs', '--check'],
  },
]
