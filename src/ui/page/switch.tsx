import classes from './switch.module.css'

type SwitchProps = { label: string; checked: boolean; onChange: (on: boolean) => void }

/** Something that is on or off, at once. */
export const Switch = ({ label, checked, onChange }: SwitchProps) => (
  <label className={classes.switch}>
    <input
      type="checkbox"
      role="switch"
      aria-checked={checked}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
)
