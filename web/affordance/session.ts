let listener: () => void = () => {}

/** Told when the server no longer knows us. */
export function onSignedOut(then: () => void) {
  listener = then
}

export function signedOut() {
  listener()
}
