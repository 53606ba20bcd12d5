import './theme/fonts.css'
import './theme/tokens.css'
import './theme/global.css'
import './theme/mantine.ts'
import './theme/floating.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('INVARIANT: index.html holds #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
