import { become } from './become.mjs'
import { fromRoot } from './paths.mjs'

/**
 * Goes on as a TypeScript program. The compile cache spares each start the work of stripping types and
 * compiling again.
 */
export const becomeTypeScript = (node, file, args) =>
  become(node, ['--disable-warning=ExperimentalWarning', file, ...args], {
    ...process.env,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? fromRoot('node_modules', '.cache', 'compiled'),
  })
