import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { access, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const packageFolder = join(root, 'node_modules', '@sparticuz', 'chromium')

/** A browser to start, and what it needs in its environment. */
export type Chromium = { readonly executable: string; readonly env: Readonly<Record<string, string>> }

const systemPaths = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
)

/** `CHROMIUM` if it is set, else the one from the npm package (Linux x64), else the system's. */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env.CHROMIUM
  if (chosen) {
    await access(chosen, constants.X_OK).catch(() => {
      throw new Error(`CHROMIUM is "${chosen}", but there is no program there.`)
    })
    return { executable: chosen, env: {} }
  }
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(packageFolder)) return packaged()
  const system = systemPaths.find(existsSync)
  if (system) return { executable: system, env: {} }
  throw new Error(
    'No browser found: install Chromium, or say where one is: CHROMIUM=/path/to/chromium npm test',
  )
}

/**
 * The package holds a compressed browser, and with it the libraries and a font that a bare system lacks.
 * They are unpacked once per version, under another name first, so that nobody finds half of them.
 */
async function packaged(): Promise<Chromium> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))
  const folder = join(root, '.cache', `chromium-${version}`)
  if (!existsSync(folder)) await unpackInto(folder)
  const executable = join(folder, 'chromium')
  return { executable, env: await missingParts(folder, executable) }
}

async function unpackInto(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`
  await mkdir(draft, { recursive: true })
  // The package unpacks into the system's temporary folder, which a process of its own may call its own.
  const unpack = `
    import chromium, { inflate } from '@sparticuz/chromium'
    await chromium.executablePath()
    await inflate(${JSON.stringify(join(packageFolder, 'bin', 'al2023.tar.br'))})`
  const options = { cwd: root, env: { ...process.env, TMPDIR: draft } }
  await run(process.execPath, ['--input-type=module', '--eval', unpack], options)
  await writeFile(join(draft, 'fonts.conf'), fontsConfig(join(folder, 'fonts')))
  await rename(draft, folder).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
}

/** Adds the package's libraries and fonts only where the system has none: its own fit it better. */
async function missingParts(folder: string, executable: string): Promise<Record<string, string>> {
  const libraries = await run('ldd', [executable]).then(
    ({ stdout }) => stdout,
    () => 'not found',
  )
  return {
    ...(libraries.includes('not found') && { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
    ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
  }
}

const fontsConfig = (fonts: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>
`
