/** Reads the code that a camera sees: by what the browser has, else by a reader that is fetched when it is needed. */
export type Reader = (screen: HTMLVideoElement) => Promise<string>

interface Detector {
  detect(screen: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
interface Detectors {
  new (options: { formats: ['qr_code'] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

export async function reader(): Promise<Reader> {
  const detector = new (await detectors())({ formats: ['qr_code'] })
  // A frame that cannot be read is no code; the next one comes at once.
  return async (screen) => (await detector.detect(screen).catch(() => []))[0]?.rawValue ?? ''
}

async function detectors(): Promise<Detectors> {
  const own = (globalThis as { readonly BarcodeDetector?: Detectors }).BarcodeDetector
  if (own && (await own.getSupportedFormats()).includes('qr_code')) return own
  return (await import('qr/decode.js')).BarcodeDetector
}
