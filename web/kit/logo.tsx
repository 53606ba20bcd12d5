import styles from './logo.module.css'

export function Logo() {
  return (
    <span className={styles.logo}>
      <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
        <rect width="26" height="18" rx="3.5" fill="currentColor" />
        <path d="M18.5 2v14" stroke="var(--paper)" strokeWidth="1.8" strokeDasharray="2 2" />
      </svg>
      Counterfoil
    </span>
  )
}
