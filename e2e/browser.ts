import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { findChromium } from './chromium.ts'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-first-run',
  '--no-default-browser-check',
  // The same pixels on every machine, whatever its screen asks of fonts.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
]

/** A headless Chromium that speaks to nobody but the pages it is given. */
export async function browserOptions(): Promise<LaunchOptions> {
  const { executable, env } = await findChromium()
  return { executablePath: executable, headless: true, args, env: { ...process.env, ...env } }
}

/** Starts one. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await browserOptions())
}
