import { Combobox, useCombobox } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import fieldStyles from './field.module.css'
import type { Choice } from './field.tsx'

type Props = {
  label: string
  hint?: string
  placeholder?: string
  text: string
  onText: (text: string) => void
  choices: (Choice & { detail?: ReactNode })[]
  onPick: (choice: Choice) => void
  nothing?: string
  autoFocus?: boolean
}

/** Type a few letters, pick one. Finding is the caller's. */
export function Picker({
  label,
  hint,
  placeholder,
  text,
  onText,
  choices,
  onPick,
  nothing,
  autoFocus,
}: Props) {
  const id = useId()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const pick = (value: string) => {
    const choice = choices.find((one) => one.value === value)
    if (choice) onPick(choice)
    combobox.closeDropdown()
  }
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id} className={fieldStyles.label}>
        {label}
      </label>
      <Combobox store={combobox} onOptionSubmit={pick} withinPortal={false}>
        <Combobox.Target>
          <input
            id={id}
            className={fieldStyles.control}
            value={text}
            placeholder={placeholder}
            autoComplete="off"
            data-autofocus={autoFocus || undefined}
            onChange={(event) => {
              onText(event.currentTarget.value)
              combobox.openDropdown()
              combobox.selectFirstOption()
            }}
            onClick={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={label} mah={260} style={{ overflowY: 'auto' }}>
            {choices.map((choice) => (
              <Combobox.Option key={choice.value} value={choice.value}>
                <span>
                  {choice.label}
                  {choice.detail ? <span className="muted small"> {choice.detail}</span> : null}
                </span>
              </Combobox.Option>
            ))}
            {choices.length === 0 ? (
              <Combobox.Empty>{nothing ?? 'Nobody by that name'}</Combobox.Empty>
            ) : null}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {hint ? <p className={fieldStyles.hint}>{hint}</p> : null}
    </div>
  )
}
