import { useMediaQuery } from '@mantine/hooks'

export function usePhone(): boolean {
  return useMediaQuery('(max-width: 699px)', matchMedia('(max-width: 699px)').matches)
}

/** Wide enough for a list and its detail side by side. */
export function useWide(): boolean {
  return useMediaQuery('(min-width: 1100px)', matchMedia('(min-width: 1100px)').matches)
}
