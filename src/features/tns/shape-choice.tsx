import classes from './shape-choice.module.css'

type ShapeChoiceProps = {
  choices: readonly { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}

/** Numbers or price plans, where the API sends both. */
export function ShapeChoice({ choices, value, onChange }: ShapeChoiceProps) {
  return (
    <fieldset className={classes.choice}>
      <legend className="visually-hidden">What to show</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={classes.option}>
          <input
            type="radio"
            name="shape"
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}
