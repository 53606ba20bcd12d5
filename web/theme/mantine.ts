import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Drawer.css'
import '@mantine/core/styles/Combobox.css'
import { createTheme, localStorageColorSchemeManager } from '@mantine/core'

/** Mantine lends behaviour (focus, floating, listboxes); the look is ours, so its tokens point at ours. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  defaultRadius: 'md',
  respectReducedMotion: true,
  radius: { md: 'var(--radius)' },
})

export const schemeManager = localStorageColorSchemeManager({ key: 'counterfoil-scheme' })
