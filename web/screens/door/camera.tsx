import { useEffect, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import styles from './door.module.css'
import { type Reader, reader } from './reader.ts'

/** Each time somebody needs to look again: a code that stays in view is given once. */
const lookEvery = 180
const goneAfter = 6

/** The camera of the device, until a code is in view; it rests while `isOn` is false. */
export function Camera({ isOn, onCode }: { isOn: boolean; onCode: (code: string) => void }) {
  const [stream, setStream] = useState<MediaStream | null>(null)
  const [says, setSays] = useState('')
  const video = useRef<HTMLVideoElement>(null)
  const told = useRef(onCode)
  told.current = onCode
  const inView = useRef({ code: '', missed: 0 })

  useEffect(() => () => stop(stream), [stream])
  useEffect(() => {
    if (!stream || !isOn || !video.current) return
    const screen = video.current
    screen.srcObject = stream
    void screen.play().catch(() => {})
    return watch(screen, inView.current, (code) => told.current(code))
  }, [stream, isOn])

  const start = async () => {
    setSays('')
    try {
      setStream(await open())
    } catch (error) {
      setSays(whyNot(error))
    }
  }
  return (
    <section className={styles.camera} aria-label="Camera">
      {stream ? <video ref={video} muted playsInline hidden={!isOn} /> : null}
      <Button large onClick={() => (stream ? setStream(null) : void start())}>
        {stream ? 'Switch the camera off' : 'Scan with the camera'}
      </Button>
      {says ? <p role="alert">{says}</p> : null}
    </section>
  )
}

const stop = (stream: MediaStream | null) => {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

function open(): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new DOMException('', 'SecurityError')
  return navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
}

function whyNot(error: unknown): string {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'SecurityError') return 'A camera needs a page by https. Type the short code instead.'
  if (name === 'NotFoundError') return 'This device has no camera. Type the short code instead.'
  return 'The browser was not allowed to use the camera. Allow it for this page and load it anew, or type the short code.'
}

/** @returns how to end it */
function watch(
  screen: HTMLVideoElement,
  inView: { code: string; missed: number },
  say: (code: string) => void,
) {
  let isOver = false
  let timer: ReturnType<typeof setTimeout>
  const look = async (read: Reader) => {
    const code = screen.readyState >= 2 ? await read(screen) : ''
    if (isOver) return
    inView.missed = code === '' ? inView.missed + 1 : 0
    if (inView.missed >= goneAfter) inView.code = ''
    if (code !== '' && code !== inView.code) {
      inView.code = code
      say(code)
    }
    timer = setTimeout(() => void look(read), lookEvery)
  }
  void reader().then((read) => {
    if (!isOver) void look(read)
  })
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
